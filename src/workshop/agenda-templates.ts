// Agenda templates as data: how towns ran such evenings, so that nobody begins with an empty page.
import type { AgendaStep, PhaseKind, PhaseSettings } from './schema.ts'

/** The words are the town's content like its scale: they are copied into the plan and changed there. */
export interface AgendaTemplate {
  id: string
  /** Empty sessions stand for one agenda that is used as often as wanted. */
  sessions: readonly TemplateSession[]
}

export interface TemplateSession {
  title: string
  theme: string
  steps: readonly TemplateStep[]
}

type TemplateStep = readonly [
  kind: PhaseKind,
  title: string,
  minutes: number | null,
  settings?: PhaseSettings,
]

const will: PhaseSettings = {
  questions: [
    {
      id: 'recommend',
      text: 'このまちを知人や友人に薦めたい気持ちはどのくらいですか',
      kind: 'will',
    },
    {
      id: 'join',
      text: 'このまちをよくする活動に参加したい気持ちはどのくらいですか',
      kind: 'will',
    },
    { id: 'thank', text: 'このまちのために働く人に感謝する気持ちはどのくらいですか', kind: 'will' },
    { id: 'words', text: '今日の感想をひとことでお書きください', kind: 'words' },
  ],
}

/** 18 hours: four sessions of four and a half hours, from what is there to the picture of what shall be. */
const branding: AgendaTemplate = {
  id: 'branding',
  sessions: [
    {
      title: 'まちの魅力を出し合う',
      theme: '今ある魅力と課題を見つける',
      steps: [
        ['explain', '開会・今日の進め方', 30],
        ['explain', '講義：地域ブランディングとは', 60],
        ['write', '付箋に書く', 40, { prompts: ['まちの好きなところ', 'もったいないと思うこと'] }],
        ['share', '席ごとに読み合う', 40],
        ['sort', 'みんなでグループ分け', 40, { together: true, setSize: 12 }],
        ['name', '表札をつける', 30],
        ['vote', '大切だと思う島を選ぶ', 15, { budget: 5, on: 'groups' }],
        ['questions', 'ふりかえり', 10, will],
        ['close', '閉会', 5],
      ],
    },
    {
      title: '伝えたい相手と価値を考える',
      theme: 'だれに、どんな暮らしを届けたいか',
      steps: [
        ['explain', '前回のふりかえり', 30],
        ['explain', '講義：届けたい相手を決める', 40],
        [
          'write',
          '付箋に書く',
          50,
          { prompts: ['このまちで暮らしてほしい人', 'その人に届けたい暮らし'] },
        ],
        ['share', '席ごとに読み合う', 40],
        ['sort', 'みんなでグループ分け', 40, { together: true, setSize: 12 }],
        ['name', '表札をつける', 40],
        ['vote', '大切だと思う島を選ぶ', 15, { budget: 5, on: 'groups' }],
        ['questions', 'ふりかえり', 10, will],
        ['close', '閉会', 5],
      ],
    },
    {
      title: '20年後の姿を描く',
      theme: '20年後のまちに、だれがいて何をしているか',
      steps: [
        ['explain', '前回のふりかえり', 30],
        ['explain', '話題提供：ほかのまちの未来の絵', 40],
        [
          'write',
          '付箋に書く',
          50,
          { prompts: ['20年後も残したいもの', '20年後のまちにいる人と、していること'] },
        ],
        ['share', '席ごとに読み合う', 40],
        ['sort', 'みんなでグループ分け', 40, { together: true, setSize: 12 }],
        ['name', '表札をつける', 30],
        ['choose', '絵にしたいものを選ぶ', 25, { budget: 3, on: 'both' }],
        ['questions', 'ふりかえり', 10, will],
        ['close', '閉会', 5],
      ],
    },
    {
      title: '未来地図と、はじめの一歩',
      theme: '絵を、だれがいつ行うかにつなげる',
      steps: [
        ['explain', '前回のふりかえり・絵の案の説明', 40],
        [
          'write',
          '付箋に書く',
          50,
          { prompts: ['絵に足したいもの', '5年後までにしたいこと', '明日からできること'] },
        ],
        ['share', '席ごとに読み合う', 40],
        ['sort', 'グループ分け', 30],
        ['name', '取り組むチームの名前をつける', 30],
        ['vote', '参加したい取組を選ぶ', 20, { budget: 5, on: 'groups' }],
        ['explain', '発表と講評', 40],
        ['questions', 'ふりかえり', 15, will],
        ['close', '閉会', 5],
      ],
    },
  ],
}

/** 福山市の100人委員会の様式 (domain.md 1.3). */
const worksheet: AgendaTemplate = {
  id: 'worksheet',
  sessions: [
    {
      title: '絵にしたいものを選ぶ',
      theme: '絵にしたいもの・ことと、絵に込めた思い',
      steps: [
        ['explain', '開会・進め方', 15],
        ['write', '絵にしたいもの・ことを書く', 30, { prompts: ['絵にしたいもの・こと'] }],
        ['share', '席ごとに読み合う', 20],
        ['sort', 'グループ分け', 25],
        ['choose', '2〜3個に絞る', 20, { budget: 3, on: 'both' }],
        ['write', '込めた思いを書く', 25, { prompts: ['絵に込めた思い・詳しい説明'] }],
        ['questions', 'ふりかえり', 10, will],
        ['close', '閉会', 5],
      ],
    },
  ],
}

/** The four prompts of backcasting, one after the other (domain.md 1.3, 川内村). */
const backcasting: AgendaTemplate = {
  id: 'backcasting',
  sessions: [
    {
      title: '未来から今日を考える',
      theme: '30年後の理想から、明日からの一歩まで',
      steps: [
        ['explain', '開会・進め方', 15],
        [
          'write',
          '30年後の理想',
          20,
          { prompts: ['30年後、このまちがどうなっていたら理想ですか'] },
        ],
        ['write', '5年後の姿', 20, { prompts: ['そのために、5年後にはどうなっていたいですか'] }],
        ['write', '今との差', 20, { prompts: ['5年後の姿と今との差は何ですか'] }],
        ['write', '明日から', 20, { prompts: ['明日から何をしますか'] }],
        ['share', '読み合う', 20],
        ['sort', 'グループ分け', 25, { together: true, setSize: 12 }],
        ['name', '表札をつける', 15],
        ['vote', '大切だと思う島を選ぶ', 10, { budget: 5, on: 'groups' }],
        ['questions', 'ふりかえり', 10, will],
        ['close', '閉会', 5],
      ],
    },
  ],
}

const free: AgendaTemplate = {
  id: 'free',
  sessions: [
    {
      title: '',
      theme: '',
      steps: [
        ['explain', '開会・進め方', 10],
        ['write', '付箋に書く', 20, { prompts: ['思いついたことを自由に書いてください'] }],
        ['share', '読み合う', 15],
        ['sort', 'グループ分け', 20],
        ['name', '表札をつける', 10],
        ['vote', '投票', 10, { budget: 5, on: 'groups' }],
        ['close', '閉会', 5],
      ],
    },
  ],
}

export const agendaTemplates: readonly AgendaTemplate[] = [branding, worksheet, backcasting, free]

export function templateOf(id: string): AgendaTemplate | undefined {
  return agendaTemplates.find((template) => template.id === id)
}

/** The steps of a template's session as a plan of its own. */
export function agendaOf({ steps }: TemplateSession): AgendaStep[] {
  return steps.map(([kind, title, minutes, settings]) => ({
    kind,
    title,
    minutes,
    settings: settings ?? {},
  }))
}
