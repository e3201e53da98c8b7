// The seed document as a report, for tests and for looking at the print. Sections, money, figures are made up.
import type { ProgressReport, ReportActivity, ReportInitiative } from '../schema.ts'

let made = 0
const nextId = () => `id-${++made}`

/** One activity; what is not given is empty. */
export function anActivity(activity: Partial<ReportActivity> & { text: string }): ReportActivity {
  return {
    id: nextId(),
    publicId: 'AB23CD45',
    label: '実施',
    state: 'implemented',
    grade: null,
    dates: [],
    links: [],
    place: null,
    reason: null,
    instead: null,
    corrected: false,
    correctionReason: null,
    carriedFrom: null,
    late: false,
    figures: [],
    ...activity,
  }
}

/** One initiative with rows of activities by label. */
export function anInitiative(
  initiative: Partial<ReportInitiative> & { title: string },
  activities: ReportActivity[] = [],
): ReportInitiative {
  const rows = [...Map.groupBy(activities, ({ label }) => label)].map(([label, entries]) => ({
    label,
    symbol: '',
    state: entries[0]?.state ?? null,
    activities: entries,
  }))
  return {
    id: nextId(),
    publicId: 'XY23ZW45',
    note: '',
    tags: [],
    leadSection: null,
    concernedSections: [],
    fiscalYears: { from: 2020, to: null },
    ended: null,
    finance: null,
    indicators: null,
    rows,
    ...initiative,
  }
}

/** A report of these initiatives with its counts. */
export function aReport(
  initiatives: ReportInitiative[],
  report: Partial<ProgressReport> = {},
): ProgressReport {
  const activities = initiatives.flatMap(({ rows }) => rows.flatMap((row) => row.activities))
  const count = (is: (activity: ReportActivity) => boolean) => activities.filter(is).length
  return {
    town: { code: '016373', name: '芽室町' },
    programme: {
      id: 'PG23RM45',
      title: 'シティプロモーション推進事業の進捗状況',
      coverLine: '総務経済常任委員会 資料2(企画財政課)',
      lead: '当初予定していたものがコロナ禍により進捗が遅れている事業、実施ができていない事業がある一方で、新たな形での事業展開も進めています。\n以下、項目別に「実施」「未実施」「予定」に分けて記載します。',
    },
    fiscalYear: 2020,
    asOf: '2020-11-30',
    knownAt: null,
    draft: false,
    approval: null,
    scale: [
      { label: '実施', symbol: '', state: 'implemented', meaning: '' },
      { label: '未実施', symbol: '', state: 'notImplemented', meaning: '' },
      { label: '予定', symbol: '', state: 'planned', meaning: '' },
    ],
    initiatives,
    counts: {
      initiatives: initiatives.length,
      implemented: count(({ state }) => state === 'implemented'),
      notImplemented: count(({ state }) => state === 'notImplemented'),
      planned: count(({ state }) => state === 'planned'),
      late: count(({ late }) => late),
      other: count(({ state }) => state === null),
      blanks: 0,
    },
    ...report,
  }
}

const planned = (text: string, more: Partial<ReportActivity> = {}) => {
  return anActivity({ label: '予定', state: 'planned', text, ...more })
}

/** The seed's seven initiatives: 12 done, 1 not done, 4 planned. */
export function seedReport(report: Partial<ProgressReport> = {}): ProgressReport {
  return aReport([...firstInitiatives(), ...lastInitiatives()], report)
}

function firstInitiatives(): ReportInitiative[] {
  return [
    anInitiative({ title: '魅力発見ワークショップ', note: '町民と職員による会議体' }, workshop()),
    anInitiative({ title: '庁内政策の横断的連携' }, [
      anActivity({
        text: '当初庁内政策を横断的に事業推進するための会議体設置を検討していたが、シティプロモーション推進における連携が必要な場合、その都度、臨機応変・可変的な対応がきるよう、シティプロモーション部署を中心に関係課を参集し協議を行う体制とし実施している。 (サテライトオフィス、たいとうすみだ連携など)',
      }),
      anActivity({
        text: 'シティプロモーション推進に関して全庁で認識を共有するために全職員を対象とした職員研修を実施',
      }),
    ]),
    anInitiative(
      {
        title: '町民との協働・共創によるまちづくり参加意欲の向上',
        note: '内向きのプロモーション',
      },
      [
        anActivity({
          text: '内向きのプロモーションである町民の意欲向上(幸福度の向上など)は、町内会連合会、町民活動支援センターとの連携・協働や、コミュニティスクール・中高生を対象とした人財育成事業と連携をし、今後も着実に進めていく。',
        }),
      ],
    ),
    anInitiative({ title: 'たいとうすみだ連携事業', note: '関係人口・交流人口の創出' }, [
      anActivity({
        text: '今年度から始まった十勝18町村と台東区・墨田区の連携事業は、町村会と特別区長会が事務局となって、事業推進をしている。',
      }),
      anActivity({
        text: '台東区内ふるさと交流ショップにおいて十勝地区のPR・特産品販売を実施している。',
      }),
      planned('墨田区食育団体と町内団体・個人の連携事業を実施予定(昨年に引き続き)'),
    ]),
  ]
}

function workshop(): ReportActivity[] {
  return [
    anActivity({
      text: '4月から実施する予定であったがコロナ禍で組織化が遅れ、同時にキックオフとなる講師による研修、セミナーも計画ができず。結果として当初想定 of 講師を変え、テーマを変えずに別講師により8月から始動。',
      dates: ['2020-08/..'],
    }),
    anActivity({
      text: '8/7 実施「地域ブランディングとシティプロモーションが郷土愛(愛着と誇り)を育む」職員研修を皮切りに、町民と職員による地域ブランディングワークショップを4時間30分×4回を実施。',
      dates: ['2020-08-07'],
    }),
    anActivity({
      text: 'ワークショップの成果として、参加者による芽室町の20年後の未来地図(ビジョンマップP4以降参照)を作成。これを今回の会議体の一つの結果とし、ここに町の将来展望も重ねた未来地図を作成し、それを実現するための方策を今後検討していく。\n*参考サイト↓ https://www.memuro.net/administration/soshiki/kikakuzaisei/miryokuhakkentai/index.html',
      links: [
        'https://www.memuro.net/administration/soshiki/kikakuzaisei/miryokuhakkentai/index.html',
      ],
    }),
    anActivity({
      label: '未実施',
      state: 'notImplemented',
      text: '魅力発見と同時に、まちをPRするロゴマーク等の作成については当初予定していたデザイン系大学の学生とのワークショップ開催ができなくなったことから、今年度の作成は中止とした。次年度以降については、大学と協議中。',
    }),
  ]
}

function lastInitiatives(): ReportInitiative[] {
  return [
    anInitiative({ title: 'サテライトオフィス関連事業', note: '関係人口・交流人口の創出' }, [
      anActivity({
        text: '新たな関係人口創出に向け事業を推進 サテライトオフィスに関する企業アンケート調査 町長による企業訪問 (サテライトオフィス、企業版ふるさと納税の紹介・意向確認) サテライトオフィス等に関するアドバイザーの任命、職員向けセミナー',
      }),
      planned('サテライトオフィス等に関する基礎調査 効果的な情報発信に関する職員向けセミナー'),
    ]),
    anInitiative({ title: '魅力の的確な発信', note: '外向きのプロモーション' }, [
      anActivity({ text: 'ターゲットを定めSNSなどを活用した情報の発信' }),
      anActivity({ text: '動画など新たな手法による情報発信' }),
      anActivity({ text: '広報誌とウェブサイトの連動' }),
      planned(
        '関係人口の創出・移住定住を目的とした町が発信する情報を、ターゲットとする層に的確に届けるためのセミナーを実施予定',
      ),
    ]),
    anInitiative({ title: 'シティプロモーション戦略計画の策定', note: 'プロモーション全体' }, [
      planned(
        '当初予定していた時期より遅れているが、魅力発見ワークショップで出された芽室町の魅力等や未来地図を、芽室町が目指す未来像と整理をし、芽室町のシティプロモーションに関する戦略計画を年度内に策定する。',
        { dates: ['../2021-03-31'] },
      ),
    ]),
  ]
}

/** The seed a few months on: late, corrected, carried over, money, indicators, figures, approval. */
export function livelyReport(report: Partial<ProgressReport> = {}): ProgressReport {
  const seed = seedReport()
  const [first, second, , fourth, fifth] = seed.initiatives
  if (!first || !second || !fourth || !fifth) throw new Error('the seed has seven initiatives')
  enliven(first.rows[0]?.activities ?? [], first.rows[1]?.activities ?? [])
  Object.assign(first, {
    leadSection: '企画財政課',
    concernedSections: ['生涯学習課', '商工観光課'],
    finance: { budget: 2_400_000, settled: null, source: '一般財源' },
    indicators: [participants, pride],
  })
  Object.assign(second, { leadSection: '企画財政課' })
  Object.assign(fourth, { leadSection: '商工観光課', tags: ['関係人口・交流人口の創出', '食育'] })
  Object.assign(fifth, { leadSection: '商工観光課' })
  const survey = fifth.rows[1]?.activities[0]
  Object.assign(survey ?? {}, { dates: ['2020-10'], late: true, carriedFrom: 2019 })
  const lively = aReport(seed.initiatives, {
    approval: { approvedOn: '2020-12-04', documentNumber: '芽企財第123号' },
    ...report,
  })
  return { ...lively, counts: { ...lively.counts, blanks: 3 } }
}

function enliven(done: ReportActivity[], notDone: ReportActivity[]): void {
  Object.assign(done[1] ?? {}, {
    place: '芽室町役場 2階 大会議室',
    corrected: true,
    correctionReason: '回数の記載誤り(3回→4回)',
    figures: [
      {
        hash: 'figure-inline',
        mediaType: 'image/png',
        caption: 'ワークショップの様子',
        alternativeText: '町民と職員が机を囲み付箋を貼っている',
        placement: 'inline',
      },
      {
        hash: 'figure-annex',
        mediaType: 'image/png',
        caption: '芽室町の20年後の未来地図',
        alternativeText: '畑と山のまわりに多くの人が描かれた未来地図',
        placement: 'annex',
      },
      {
        hash: 'attachment',
        mediaType: 'application/pdf',
        caption: 'ワークショップ第4回 会議録',
        alternativeText: '',
        placement: 'inline',
      },
    ],
  })
  Object.assign(notDone[0] ?? {}, {
    reason: 'コロナ禍により学生の来町ができなくなったため',
    instead: { publicId: 'QR23ST45', text: '大学とオンラインで協議を続ける' },
  })
}

const participants = {
  name: 'ワークショップ参加者数',
  unit: '人',
  accumulation: 'cumulative',
  baseline: { fiscalYear: 2019, value: 0 },
  target: { fiscalYear: 2020, value: 120 },
  actual: 96,
} as const

const pride = {
  name: '町に愛着を感じる町民の割合',
  unit: '%',
  accumulation: 'single',
  baseline: { fiscalYear: 2019, value: 76.2 },
  target: { fiscalYear: 2024, value: null },
  actual: null,
} as const

/** A report of so many activities, for figures of speed: texts as long as the seed's. */
export function largeReport(activities: number): ProgressReport {
  const texts = seedReport().initiatives.flatMap(({ rows }) =>
    rows.flatMap((row) => row.activities),
  )
  const initiatives = Array.from({ length: Math.ceil(activities / 20) }, (_, at) => {
    const entries = Array.from({ length: Math.min(20, activities - at * 20) }, (_, index) => {
      const like = texts[(at + index) % texts.length] ?? anActivity({ text: '' })
      const dates = ['2020-08-07', '2020-08', '2020-08/..', '../2021-03-31']
      const day = dates[index % 4] ?? '2020-08'
      return { ...like, id: nextId(), dates: [day], text: `${at}-${index} ${like.text}` }
    })
    return anInitiative(
      { title: `事業${at + 1}`, note: '関係人口', leadSection: '企画財政課' },
      entries,
    )
  })
  return aReport(initiatives)
}

/** A picture of six black pixels for every hash. */
export async function aPicture(): Promise<Uint8Array> {
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAC0lEQVR4nGNgwAQAABQAAX3+Hu4AAAAASUVORK5CYII='
  return new Uint8Array(Buffer.from(png, 'base64'))
}
