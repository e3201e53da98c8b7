// The sample series in the form of the town's own report: a training on 8/7, then four evenings. All invented but the report's words.
import type { SessionFields } from '../schema.ts'

export const sampleTitle = '（サンプル）魅力発見ワークショップ'
export const trainingTheme = '地域ブランディングとシティプロモーションが郷土愛(愛着と誇り)を育む'
/** Known words by which the imported activity of the report is found. */
export const adoptedWords = '4時間30分×4回'

export const description =
  '（サンプル）町民と職員がいっしょに町の魅力を出し合い、20年後の未来地図を描く会議体です。表示される日程・参加者・付箋は、使い方を示すための架空のものです。'

const evening = {
  startsAt: '17:30',
  endsAt: '22:00',
  place: '（サンプル）中央公民館 講堂',
} as const

/** The plan as it was made in spring, before everything moved. */
export const plans: (Partial<SessionFields> & { template?: number })[] = [
  {
    kind: 'training',
    theme: trainingTheme,
    date: '2020-04-24',
    startsAt: '15:00',
    endsAt: '17:00',
    place: '（サンプル）役場 大会議室',
    lecturer: '（サンプル）当初予定の講師',
    capacity: 40,
  },
  { ...evening, date: '2020-08-21', template: 0, capacity: 30 },
  { ...evening, date: '2020-09-04', template: 1, capacity: 30 },
  { ...evening, date: '2020-09-18', template: 2, capacity: 30 },
  { ...evening, date: '2020-10-02', template: 3, capacity: 30 },
]

export const lecturer = {
  lecturer: '（サンプル）別の講師',
  lecturerProfile:
    '（サンプル）自治体の地域ブランディングに携わる研究者。各地で町民と職員のワークショップを進めている。',
}

export const facilitators = ['（サンプル）進行役']

/** Who came, by session, where nobody is checked in by name. */
export const headcounts = [38, null, 22, null, 21]

export const minutes = `（サンプル）
1 開会
　企画財政課長のあいさつのあと、進行役から今日の進め方を説明した。
2 講義
　地域ブランディングとは何かについて、講師から話を聞いた。
3 付箋とグループ分け
　「まちの好きなところ」「もったいないと思うこと」を書き、席ごとに読み合ったあと、全員でグループ分けをした。
4 投票
　大切だと思う島に1人5枚のシールを貼った。「食と農」「人のあたたかさ」に多く集まった。
5 ふりかえり
　次回は、だれに届けたいかを話し合う。`
