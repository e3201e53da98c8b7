// The progress report's words, Japanese first.
import { deskMessages } from './desk-messages.ja.ts'
import { printMessages } from './print/messages.ja.ts'

export const progressMessages = {
  print: printMessages,
  desk: deskMessages,
  refusal: {
    nothingYet: '{{day}}の時点では、まだ何も公開されていません。',
    noSuchReport: '公表した報告書が見つかりません。',
    noSuchEntry: 'この番号の項目または取組は公開されていません。',
  },
  page: {
    progress: '進捗状況',
    reports: '公表した報告書',
    reportsLead: '議会などに出した報告書を、出したときのままの形で置いています。',
    openData: 'オープンデータ',
    openDataLead: '公開している進捗状況を、機械で読める形で提供しています。自由にお使いください。',
    accessibility: 'アクセシビリティ',
    nothingYet: 'まだ公開されている内容はありません',
    nothingYetHint: '準備ができ次第、ここに進捗状況を掲載します。',
    all: 'すべて',
    late: '遅れ・未実施',
    newestYear: '最新の年度',
    readAll: '進捗状況をすべて見る',
    steps: 'これまでの経過',
    step: {
      added: '{{field}}を加えた',
      changed: '{{field}}を変えた',
      removed: '{{field}}を消した',
      picture: '画像を加えた: {{caption}}',
    },
    corrected: '訂正',
    pastYear: '{{year}}の内容です',
    pastYearHint: '終わった年度の内容を、今の記録で表示しています。',
    toThisYear: '今の年度の進捗状況を見る',
    toPastYear: '{{year}}の全体を見る',
    difference: '2つの時点の違い',
    differenceLead: '2つの日を選ぶと、その間に何が変わったかを表示します。',
    from: 'いつから',
    to: 'いつまで',
    compare: '比べる',
    between: '{{from}}から{{to}}までの間に変わったこと',
    asPublished: '前の報告書は公表したときの内容です',
    chooseDays: '比べる日を入力してください',
    file: 'ファイル',
    content: '内容',
    data: {
      csv: '項目と取組の一覧（CSV、UTF-8・BOM付き）',
      cp932: '同じ一覧（CSV、Shift_JIS）。書けない文字があるときは、その文字をお知らせします',
      json: '進捗状況の全体（JSON）',
      ics: '予定している取組（iCalendar）。カレンダーに登録できます',
      feed: '報告書の公表のお知らせ（Atom）',
    },
  },
  access: {
    lead: '{{name}}は、どなたにも読みやすく使いやすいページを目指しています。',
    targetTitle: '目標とする基準',
    target:
      'WCAG 2.2 の適合レベル AA を目標としています。JIS X 8341-3:2016 の適合レベル AA に準拠することも目標です。',
    checkedTitle: '確かめていること',
    checked:
      'プログラムを更新するたびに、すべてのページを自動検査し、キーボードだけの操作、200％の拡大、横幅320ピクセルでの表示を確かめています。',
    knownTitle: '対象としていないもの',
    known: '報告書の PDF、Word、Excel ファイルは、同じ内容をページでも読めるようにしています。',
    contactTitle: 'お問い合わせ',
    contact: '読みにくい、使いにくいところがありましたら、{{name}}の担当課までお知らせください。',
  },
}
