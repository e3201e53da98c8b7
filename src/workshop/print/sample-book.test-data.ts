// A book with something in every part, as a plain object: no database is needed to draw it.
import type { BookCard, BookGroup, WorkshopBook } from './book.ts'

/** An id that is the same in every run. */
export const idOf = (number: number) => {
  return `019a0000-0000-7000-8000-${String(number).padStart(12, '0')}`
}

const wishes = [
  '駅前に夜まで開いているカフェが欲しい',
  '冬でも子どもが走り回れる屋内の遊び場',
  '小麦畑の上に広がる夕焼けが好き',
  'ゲートボールの仲間が元気なところ',
  '給食がおいしい。食べに来る人を増やしたい',
  '町の歴史を知っている人の話を、若い人が聞ける場所がほしい。\n録音して残したい',
  'スイートコーンの直売をもっと遅い時間まで',
  '移住してきた人が最初の1年に困ることを、みんなで聞く会',
  '=HYPERLINK("http://例.jp","押して")',
  '𠮷野家みたいに早く出てくる定食屋😀',
  '駅の北と南を歩いて渡れるようにする',
  '図書館を日曜の夜も開けてほしい',
]

/** Twelve cards: three islands (one within another), a tray, one merged, one hidden, one withdrawn. */
export function aBook(changed: Partial<WorkshopBook> = {}): WorkshopBook {
  const cards = wishes.map((text, at) => aCard(at + 1, { text, ...placeOf(at) }))
  return {
    town: { code: '016373', name: '芽室町' },
    session: aSession(),
    asOf: '2020-09-20',
    steps: [
      { number: 1, kind: 'explain', day: '2020-08-07', from: '13:00', to: '13:20', prompts: [] },
      {
        number: 2,
        kind: 'write',
        day: '2020-08-07',
        from: '13:20',
        to: '14:05',
        prompts: ['町の好きなところ', '10年後に町で見たい景色'],
      },
      { number: 3, kind: 'sort', day: '2020-08-07', from: '14:05', to: '15:10', prompts: [] },
      { number: 4, kind: 'vote', day: '2020-08-07', from: '15:10', to: '15:25', prompts: [] },
      { number: 5, kind: 'close', day: '2020-08-07', from: '17:30', to: null, prompts: [] },
    ],
    attendance: {
      headcount: 34,
      applied: 30,
      came: 28,
      phones: 26,
      papers: 8,
      roles: [],
      ages: [
        { key: '20-29', people: null, share: null, populationShare: 0.08 },
        { key: '30-39', people: 12, share: 0.43, populationShare: 0.11 },
        { key: '80-', people: 0, share: 0, populationShare: 0.12 },
      ],
      areas: [],
      absent: { ages: ['80-'], areas: ['上美生'] },
      present: [
        { role: '町民', people: 22 },
        { role: '町職員', people: 12 },
      ],
    },
    cards,
    groups: groupsOf(cards),
    ...outcome(),
    photos: [],
    changes: theChanges,
    ...changed,
  }
}

const theChanges: WorkshopBook['changes'] = [
  {
    on: '2020-07-20',
    recordedAt: '2020-07-20T01:00:00.000Z',
    fields: [{ field: 'lecturer', before: '山田 太郎', after: '佐藤 花子' }],
    reason: '講師の都合により交代。テーマは変わらない。',
  },
  {
    on: '2020-07-28',
    recordedAt: '2020-07-28T01:00:00.000Z',
    fields: [{ field: 'date', before: '2020-07-31', after: '2020-08-07' }],
    reason: '会場の空調工事のため',
  },
]

function aSession(): WorkshopBook['session'] {
  return {
    publicId: 'ABCD2345',
    code: 'ABC234',
    series: '魅力発見ワークショップ',
    seriesPublicId: 'EFGH2345',
    seriesKind: 'series',
    kind: 'session',
    number: 2,
    of: 4,
    title: '町の魅力を出しあう',
    date: '2020-08-07',
    startsAt: '13:00',
    endsAt: '17:30',
    place: '中央公民館 大ホール',
    theme: '地域ブランディングの進め方と、町の魅力の見つけ方',
    lecturer: '佐藤 花子',
    lecturerProfile:
      '地域ブランド研究所 主任研究員。\n全国30の町で住民参加の計画づくりを手伝ってきた。',
    facilitators: ['企画財政課 役場 一郎', '町民活動支援センター 町野 次郎'],
    materials: ['配布資料「町の魅力とは」', 'https://www.example.jp/material.pdf'],
    state: 'held',
    minutes: '1 開会\n町長あいさつ。\n\n2 講義\n地域ブランディングの進め方について。',
    phase: 'close',
  }
}

/** Any card, with what a test needs of it. */
export function aCard(number: number, changed: Partial<BookCard> = {}): BookCard {
  return {
    id: idOf(number),
    number,
    prompt: number % 2 ? '町の好きなところ' : '10年後に町で見たい景色',
    table: (number % 5) + 1,
    text: '',
    source: number % 4 === 0 ? 'paper' : 'phone',
    group: null,
    mergedInto: null,
    at: null,
    votes: 0,
    fate: { fate: 'received', label: '', reason: '', on: null },
    isWithdrawn: false,
    hidden: null,
    ...changed,
  }
}

function placeOf(at: number): Partial<BookCard> {
  const on = '2020-09-20'
  const adopted = { fate: 'adopted', label: '', reason: '戦略計画 3-2 に反映', on } as const
  const places: Record<number, Partial<BookCard>> = {
    0: { group: idOf(101), at: { x: 16, y: 48 }, votes: 7, fate: adopted },
    1: { group: idOf(102), at: { x: 32, y: 218 }, votes: 4 },
    2: { group: idOf(103), at: { x: 466, y: 48 }, votes: 2 },
    3: { group: idOf(103), at: { x: 638, y: 48 } },
    4: { group: idOf(101), at: { x: 188, y: 48 }, votes: 1 },
    5: { group: idOf(103), at: { x: 466, y: 170 } },
    6: { mergedInto: idOf(1), group: idOf(101), at: { x: 16, y: 48 } },
    8: { hidden: '個人の名前が書かれていたため' },
    9: { group: idOf(102), at: { x: 204, y: 218 } },
    11: { text: '', isWithdrawn: true },
  }
  return places[at] ?? {}
}

function groupsOf(cards: readonly BookCard[]): BookGroup[] {
  const group = (id: string, name: string, parent: string | null, at: BookGroup['at']) => {
    const inIt = cards.filter((card) => card.group === id).map((card) => card.id)
    return { id, name, parent, at, cards: inIt, votes: id === idOf(101) ? 12 : 3 }
  }
  return [
    group(idOf(101), '駅前のにぎわい', null, { x: 0, y: 0 }),
    group(idOf(102), '子どもの居場所', idOf(101), { x: 16, y: 170 }),
    group(idOf(103), '人のあたたかさと、町の歴史を語りつぐこと', null, { x: 450, y: 0 }),
  ]
}

function outcome(): Pick<WorkshopBook, 'voting' | 'choices' | 'answers'> {
  const will = { id: 'will', text: '町のために何かしたい気持ちは、いま10点満点で何点ですか' }
  return {
    voting: [
      {
        phase: 4,
        kind: 'vote',
        ballots: 24,
        targets: [
          { target: idOf(1), phones: 7, paper: 0 },
          { target: idOf(101), phones: 8, paper: 4 },
          { target: idOf(103), phones: 3, paper: 0 },
        ],
      },
    ],
    choices: [
      { target: idOf(101), drawing: '駅前で夜まで灯る店', intent: '帰り道に誰かと話せる町に' },
      { target: null, drawing: '小麦畑の夕焼け', intent: '' },
    ],
    answers: [
      {
        question: { ...will, kind: 'will' },
        counts: [
          { answer: '5', people: 3 },
          { answer: '8', people: 9 },
        ],
        words: [],
      },
      {
        question: { id: 'words', text: '今日の感想', kind: 'words' },
        counts: [],
        words: ['知らない人と話せてよかった', '短かった。もう一度やりたい'],
      },
    ],
  }
}
