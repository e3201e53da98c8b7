// The words of this part: application, roster, door, attendance, population.
export const peopleMessages = {
  refusal: {
    noSeries: 'このワークショップは見つかりません。',
    noSuchTicket: 'この受付番号の申込みは見つかりません。番号を確かめてください。',
    closed: '選んだ回の受付は終わりました。もう一度選んでください。',
    twice:
      '同じお名前と連絡先の申込みがすでにあります。変更や取消しは、申込みのときの受付票のページでできます。',
    tooMany: 'この回線からの申込みが続いています。10分ほど待ってから、もう一度送ってください。',
    noSession: '参加する回を1つ以上選んでください。',
    contact: 'メールアドレスか電話番号を入れてください。中止のときにお知らせします。',
    again: '送信を確かめています。お手数ですが、もう一度送ってください。',
    cancelled: 'この申込みはすでに取り消されています。',
    nobody: 'この名前は名簿にありません。画面を開き直してください。',
    noTicket:
      'この受付番号は、この講座の申込みにありません。8文字の受付番号か、お名前で探してください。',
    notIn: 'この方はまだ受付されていません。',
  },
  population: {
    empty: '{{file}}: 数字の行がありません。1行目に見出し、2行目からに地域ごとの人口が要ります。',
    missingColumn:
      '{{file}} {{line}}行目: 見出し「{{column}}」がありません。推奨データセット「地域・年齢別人口」の見出しのままにしてください。',
    notANumber: '{{file}} {{line}}行目「{{column}}」:「{{value}}」は人数として読めません。',
    noArea: '{{file}} {{line}}行目「{{column}}」: 地域の名前がありません。',
    notADay:
      '{{file}} {{line}}行目「{{column}}」:「{{value}}」は日付として読めません。例: 2020-10-01',
    otherTown:
      '{{file}} {{line}}行目: 団体コード「{{value}}」はこの町({{code}})のものではありません。',
    sum: '{{file}} {{line}}行目「{{column}}」: 男性{{men}}人と女性{{women}}人を足すと{{sum}}人ですが、総人口は{{total}}人です。',
    bands:
      '{{file}} {{line}}行目「{{column}}」: 年齢別を足すと{{sum}}人で、総人口{{total}}人を超えます。',
    twice: '{{file}} {{line}}行目:「{{area}}」は{{other}}行目にもあります。',
    tooLarge: '{{file}}は{{megabytes}}MBを超えています。',
    encoding: '{{file}}の文字を読めません。UTF-8かShift_JIS(CP932)で保存してください。',
    broken:
      '{{file}} {{line}}行目: CSVとして読めません。引用符の閉じ忘れがないか確かめてください。',
  },
}
