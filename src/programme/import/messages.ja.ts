// Why a file cannot be imported, what to look at in its dates, and why an edit of the preview does not fit; merged at `programme.import`.
export const importMessages = {
  tooLong:
    '「{{start}}…」が長すぎます({{length}} 文字。{{limit}} 文字まで)。もとの文書で見出しや項目を分けてから、もう一度取り込んでください。',
  tooMany: {
    links:
      '「{{start}}…」にはリンクが多すぎます({{count}} 個。{{limit}} 個まで)。この項目を分けるか、もとの文書で分けてから、もう一度取り込んでください。',
    dates:
      '「{{start}}…」には日付が多すぎます({{count}} 個。{{limit}} 個まで)。この項目を分けるか、もとの文書で分けてから、もう一度取り込んでください。',
  },
  tooMuchText:
    '「{{file}}」は大きすぎて、画面で確かめながら取り込めません({{letters}} 文字)。章などの区切りで {{parts}} つ以上のファイルに分け、1 つずつ取り込んでください。',
  emptyFile:
    '「{{file}}」には文字がありません。中身のあるファイルを選ぶか、文章を貼り付けてください。',
  tooLarge:
    '「{{file}}」は大きすぎます({{megabytes}} MB)。読み込めるのは {{limit}} MB までです。画像を除いて保存し直すか、必要な部分を貼り付けてください。',
  brokenEncoding:
    '「{{file}}」の {{line}} 行目({{byte}} バイト目)の文字が壊れています。元のソフトで開き、文字コードを UTF-8 か Shift_JIS にして保存し直してください。',
  oldWord:
    '「{{file}}」は古い形式の Word 文書(.doc)です。Word で開き、「名前を付けて保存」で「Word 文書(*.docx)」にするか、文章を貼り付けてください。',
  oldExcel:
    '「{{file}}」は古い形式の Excel ブック(.xls)です。Excel で開き、「名前を付けて保存」で「Excel ブック(*.xlsx)」にするか、表を貼り付けてください。',
  ichitaro:
    '「{{file}}」は一太郎の文書です。一太郎で開き、「名前を付けて保存」で「Word 文書(*.docx)」にするか、文章を貼り付けてください。',
  pdf: '「{{file}}」は PDF です。元の Word や Excel のファイルを選ぶか、PDF を開いて文章を選択し、コピーして貼り付けてください。',
  rtf: '「{{file}}」はリッチテキスト(.rtf)です。Word で開き、「名前を付けて保存」で「Word 文書(*.docx)」にするか、文章を貼り付けてください。',
  openDocument:
    '「{{file}}」は OpenDocument 形式(.odt、.ods)です。LibreOffice などで開き、.docx か .xlsx で保存し直すか、文章を貼り付けてください。',
  oldOffice:
    '「{{file}}」は古い形式の Office ファイルです。元のソフトで開き、.docx か .xlsx で保存し直すか、文章を貼り付けてください。',
  presentation:
    '「{{file}}」はスライドです。文章をコピーして貼り付けるか、Word か Excel のファイルを選んでください。',
  encrypted:
    '「{{file}}」にはパスワードがかかっています。元のソフトで開き、パスワードを外して保存し直してください。',
  binary:
    '「{{file}}」は文章のファイルではありません({{kind}})。読み込めるのは .txt、.md、.html、.docx、.xlsx、.csv です。',
  unknownBinary:
    '「{{file}}」は文章のファイルではありません。読み込めるのは .txt、.md、.html、.docx、.xlsx、.csv です。',
  unknownZip:
    '「{{file}}」は圧縮ファイル(zip)です。中の .docx や .xlsx を取り出して選んでください。',
  brokenZip:
    '「{{file}}」は途中で切れているか壊れています。元のソフトで開き、保存し直してください。',
  zipBomb:
    '「{{file}}」は開くと大きくなりすぎます({{limit}} MB を超えます)。画像を除いて保存し直すか、必要な部分を貼り付けてください。',
  tooManyParts:
    '「{{file}}」の中の部品が多すぎます({{count}} 個。{{limit}} 個まで)。必要な部分を新しい文書に写して保存してください。',
  brokenCsv:
    '「{{file}}」の {{line}} 行目のCSVが正しくありません。引用符「"」が閉じているか確かめてください。',
  tooManyCells:
    '「{{file}}」の表が大きすぎます({{limit}} セルまで)。必要な範囲を新しいブックに写して保存してください。',
  doubtful: {
    noSuchDay: 'ない日付です。月と日を確かめてください。',
    notInEra: 'その元号にはない日付です。元号と年を確かめてください。',
    relative: '昨年・次年度などの言葉だけでは、どの年か決められません。',
    recurring: '毎年・毎月のことなので、どの年か決められません。',
    fraction: '日付か分数か決められません。',
    farYear: '年度から離れた年なので、日付としません。',
    backwards: '終わりが始まりより前になっています。',
  },
  noSuchDraft: 'この下書きはもうありません。ほかの画面で取り込んだか、破棄した可能性があります。',
  noSuchImport: '取り込みの記録が見つかりません。',
  writtenMeanwhile:
    'この画面を開いた後に、ほかの人が事業に書き込みました。取り込みはまだ行っていません。下の内容をもう一度確かめてから取り込んでください。',
  editedMeanwhile:
    'この下書きは、ほかの画面で直されています。取り込みはまだ行っていません。今の内容を確かめてから取り込んでください。',
  edit: {
    noSuchPiece: '直そうとしたところが見つかりません。画面を読み込み直してください。',
    cannotSplit: 'そこでは分けられません。文字と文字の間を選んでください。',
    cannotJoin: '同じものどうしは、つなげられません。',
    noActivityChosen: '続きを書き足す取組を選んでください。',
    noInitiativeChosen: 'どの項目に置くかを選んでください。',
    noLabel: '区分を選ぶか、入力してください。',
    unfit: 'この内容にはできません。長すぎる言葉がないか確かめてください。',
  },
}
