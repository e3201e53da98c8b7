// What `miraichizu workshop …` says.
export const workshopCommandMessages = {
  help: {
    workshop: `使い方: miraichizu workshop open|phase|export|sort …

  open     ワークショップを開き、参加コードを出します
  phase    会場の段階を進めます
  export   結果を書き出します
  archive  全体を、ほかの機械へ渡す1つのファイルにします
  merge    archive のファイルを取り込みます
  sort     みんなのグループ分けから島の案を作ります

それぞれの説明: miraichizu workshop open --help`,
    open: `使い方: miraichizu workshop open --town 団体コード --title 名前 [--prompt テーマ]… [--json]

ワークショップを開いて、すぐに付箋を書ける状態にします。サーバーが動いていても使えます。
  --town 016373          団体コード
  --title 名前           ワークショップの名前
  --prompt テーマ        付箋に書くテーマ(何度でも、12個まで)
  --json                 結果を JSON で出します(workshop, code, join)`,
    phase: `使い方: miraichizu workshop phase 参加コード 段階 [オプション]

会場の全員を次の段階に進めます。
  段階                   explain(説明) write(付箋に書く) share(読み合う) sort(グループ分け)
                         name(表札をつける) vote(投票) choose(絵にするものを選ぶ)
                         questions(終わりの質問) close(閉会)
  --minutes 10           タイマーを始めます(1〜600分)
  --prompt テーマ        付箋に書くテーマを替えます(write だけ。何度でも)
  --budget 5             1人が使えるシールの数(vote と choose だけ。1〜50)
  --json                 結果を JSON で出します`,
    archive: `使い方: miraichizu workshop archive 参加コード --out ファイル

その回を含むワークショップ全体(計画・付箋・ボード・投票・名簿・写真)を、署名した1つのファイルにします。
同じ自治体のほかの機械(会場のノートパソコン、自治体のサーバー)へ渡すためのものです。名簿を含むので、扱いに注意してください。
  --out ファイル         書き出す先(- は標準出力)
  --json                 結果を JSON で出します`,
    merge: `使い方: miraichizu workshop merge ファイル --town 団体コード [オプション]

archive で作ったファイルを取り込みます。同じものは二重に入りません。何度取り込んでもかまいません。
  --town 016373          団体コード(ファイルと同じ自治体だけ)
  --fingerprint 指紋     作った側が示した鍵の指紋と違えば止まります
  --dry-run              取り込まずに結果だけを見ます
  --json                 結果を JSON で出します`,
    export: `使い方: miraichizu workshop export 参加コード --format 形式 --out ファイル

ワークショップの結果を書き出します。どの段階でも使えます。名前・控えは含みません。
  --format json|docx|pdf|xlsx|csv|svg
  --board                pdf を、ボードだけの1枚にします(svg はいつもボードです)
  --size A4|A3           その用紙(なければ A4)
  --out ファイル         書き出す先(- は標準出力)`,
    sort: `使い方: miraichizu workshop sort ファイル [--json]

みんなのグループ分け(1人が十数枚ずつ)を重ねて、島の案と確かさを出します。島の数を決めておく必要はありません。
ファイルは次の形の JSON です(- なら標準入力から読みます):
  { "cards": ["a", "b", "c"],
    "piles": [{ "participant": "p1", "groups": [["a", "b"], ["c"]] }] }
  --json                 結果を JSON で出します
                         { "groups": [{ "cards": ["a", "b"], "certainty": 0.93 }] }

確かさは 0 から 1。島の中の2枚が同じ束に置かれた割合から、
いちばん近い島の付箋と同じ束に置かれた割合を引いたものです。`,
  },
  argument: {
    archive: '取り込むファイル',
    code: '参加コード',
    phase: '段階',
    pilesFile: 'グループ分けのファイル',
    standardInput: '(標準入力)',
  },
  sorted: {
    island: '島 {{number}}({{cards}}枚、確かさ {{percent}}%)',
    alone: 'どの島にも入らない付箋({{cards}}枚)',
  },
  archived: '「{{title}}」を {{out}} にまとめました。\n鍵の指紋: {{fingerprint}}',
  merged:
    '「{{title}}」を取り込みました。新しい付箋 {{cards}}枚、新しい記録 {{new}}件、変わった {{changed}}件、同じ {{same}}件、変わったボード {{boards}}枚',
  fingerprint: '鍵の指紋: {{fingerprint}}',
  newKey: 'この鍵は初めてです。作った人に指紋を確かめてください。',
  renumbered: '番号が重なっていたため、{{count}}件に新しい番号をつけました。',
  lostLinks:
    '元の事業の項目・取組がここにないため、結びつきは空にしました。計画のページで選び直してください。',
  opened: '「{{title}}」を開きました。参加コード {{code}}\n{{join}}',
  moved: '{{code}} を「{{phase}}」の段階にしました。',
  phase: {
    explain: '説明',
    write: '付箋に書く',
    share: '読み合う',
    sort: 'グループ分け',
    name: '表札をつける',
    vote: '投票',
    choose: '絵にするものを選ぶ',
    questions: '終わりの質問',
    close: '閉会',
  },
  fallbackPrompt: '思ったことを自由に書いてください',
  wrong: {
    boardOnlyForPdf: '--board と --size は --format pdf のときだけ使えます。',
    optionOfPhase: '{{option}} は {{phases}} の段階だけで使えます。',
    number: '「{{option}}」は {{from}} から {{to}} までの整数にしてください。',
  },
}
