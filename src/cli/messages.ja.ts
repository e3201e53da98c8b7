// What the command line says.
import { workshopCommandMessages } from './workshop-messages.ja.ts'

export const cliMessages = {
  help: {
    main: `未来地図(みらいちず)

使い方: miraichizu <コマンド> …

  start            ビルドして、町がなければデモを読み込み、サーバーを起動します(npm start と同じ)
  serve            サーバーを起動します
  demo             デモの町を読み込んでサーバーを起動します(--remove で消します)
  town             町を加える・一覧にする
  user             職員のアカウントを加える・一覧にする・役割を変える
  import progress  進捗状況の文書を取り込みます
  report progress  進捗状況の報告書を作ります
  workshop         ワークショップを開く・進める・書き出す(--help で一覧)
  voice            控えの番号から、付箋のゆくえを調べます
  doctor           動かない原因を調べます

コマンドごとの説明: miraichizu <コマンド> --help
設定(環境変数): PORT HOST DATA_DIR DATABASE_URL PUBLIC_URL TRUSTED_PROXY LOG_LEVEL AUTH_SECRET
終了コード: 0 完了 / 1 できなかった(何も変えていません) / 2 使い方の誤り`,
    voice: `使い方: miraichizu voice 控えの番号 [--json]

控えの番号(8文字)から、書かれた付箋が今どうなっているかを出します。
  --json   結果を JSON で出します`,
    start: `使い方: miraichizu start

必要ならビルドし、町がまだなければデモの町を読み込んで、サーバーを起動します。`,
    serve: `使い方: miraichizu serve [--hall]

サーバーを起動します。町がまだなければ、最初の設定を行うページのアドレスを表示します。
  --hall   会場のスマートフォンから使えるように開き(インターネットは要りません)、アドレスをQRコードで示します`,
    demo: `使い方: miraichizu demo [--remove]

デモの町(芽室町)を読み込んでサーバーを起動します。パスワードはその場で作り、一度だけ表示します。
  --remove   デモの町とそのアカウントを消します`,
    town: `使い方: miraichizu town add 団体コード [--name 名前] [--json]
        miraichizu town list [--json]

団体コードは、末尾の確認用の数字を含む6桁です(例:016373 芽室町)。名前は公式の名称を使います。`,
    user: `使い方: miraichizu user add --town 団体コード --email アドレス --name 氏名 --role 役割 [オプション]
        miraichizu user list --town 団体コード [--json]
        miraichizu user roles --town 団体コード --email アドレス --role 役割 [--section 課]
        miraichizu user end --town 団体コード --email アドレス
        miraichizu user reset --town 団体コード --email アドレス

職員を加える・一覧にする・役割を変える・利用を終える・パスワードを決め直すリンクを出す。
  --town 016373            団体コード
  --email a@town.lg.jp     ログインに使うメールアドレス
  --name '役場 花子'       氏名
  --role 役割              administrator(管理者) editor(編集者) facilitator(進行役) viewer(閲覧者)
  --section 企画課         編集者の受け持ち(何度でも。係は 企画課/広報係)。なければ町全体
  --password-stdin         パスワードを標準入力から読みます。なければ設定用のリンクを出します
  --json                   結果を JSON で出します`,
    import: `使い方: miraichizu import progress ファイル --town 団体コード --fiscal-year 年度 [オプション]

進捗状況の文書(.txt .md .html .docx .xlsx .csv)を取り込みます。
  --town 016373            団体コード(まだない町は公式の名称で作ります)
  --name 名前              団体コードの表にない町の名前
  --fiscal-year 2020       年度(令和2年度、R2 とも書けます)
  --as-of 2020-11-30       いつ現在の内容か(なければ今日)
  --programme ID           取り込み先の事業の集まり(1つだけなら要りません)
  --map '◎=implemented'    評価の読み替え(何度でも。implemented, notImplemented, planned)
  --draft                  公開せず、下書きのままにします
  --dry-run                取り込まずに結果だけを見ます
  --json                   結果を JSON で出します`,
    report: `使い方: miraichizu report progress --town 団体コード --format 形式 --out ファイル [オプション]

進捗状況の報告書を作ります。
  --town 016373            団体コード
  --programme ID           事業の集まり(1つだけなら要りません)
  --as-of 2020-11-30       いつ現在の内容か(なければ今日)
  --known-at 日時          その時点までに記録されたことだけで作ります
  --template seed|council  様式(seed:区分の表 council:議会向けの1枚)
  --format html|docx|pdf|xlsx|csv|json
  --encoding utf-8|cp932   csv の文字コード(cp932 で書けない文字があれば、その一覧を出して止まります)
  --draft                  公開前の内容で作ります(下書きの印が付きます)
  --out ファイル           書き出す先`,
    doctor: `使い方: miraichizu doctor [--json]

Node、データベース、フォルダー、空き容量、フォント、ポート、アドレス、時刻を調べ、直し方を示します。`,
  },
  wrong: {
    noCommand: 'コマンドを指定してください。',
    unknownCommand: '「{{name}}」というコマンドはありません。',
    unknownOption: '「{{option}}」というオプションはありません。',
    valueMissing: '「{{option}}」には値が要ります。',
    noValue: '「{{option}}」に値は付けられません。',
    missingOption: '「{{option}}」を指定してください。',
    missingArgument: '{{argument}}を指定してください。',
    tooManyArguments: '「{{argument}}」が余分です。',
    oneOf: '「{{option}}」は次のどれかにしてください:{{right}}(「{{value}}」ではなく)',
    badValue: '「{{option}}」が正しくありません。{{reason}}',
    sectionOnlyForEditor: '--section は --role editor のときだけ使えます。',
    encodingOnlyForCsv: '--encoding は --format csv のときだけ使えます。',
    map: '「{{value}}」は ◎=implemented の形になっていません。右側は implemented、notImplemented、planned のどれかです。',
    instant: '2020-11-30 か 2020-11-30T15:00:00+09:00 のように書いてください。',
  },
  argument: { file: '取り込むファイル', code: '団体コード' },
  file: {
    notFound: 'ファイル {{file}} が見つかりません。名前と場所を確かめてください。',
    notReadable: 'ファイル {{file}} を読めません。権限を確かめてください。',
    isFolder: '{{file}} はフォルダーです。ファイルを指定してください。',
    notWritable: '{{file}} に書き出せません。フォルダーがあるか、権限があるかを確かめてください。',
  },
  build: {
    running: '画面を組み立てています(最初の1回だけ、1分ほどかかります)…',
    failed: '画面の組み立てに失敗しました。\n{{said}}',
    noTools: '組み立て済みの画面も道具もありません。npm install をやり直してください。',
  },
  serve: {
    listening: '未来地図を開く: {{address}}',
    stopHint: '終わるには Ctrl+C を押してください。',
    firstRun:
      'まだ町がありません。次のページで最初の設定を行ってください(このアドレスは一度だけ使えます):',
  },
  hall: {
    title: '会場のスマートフォンからは、次のアドレスで開けます:',
    noNetwork:
      'まだ会場のネットワークにつながっていません。Wi-Fi か LAN ケーブルをつないでから、もう一度起動してください。',
    page: '準備の確認とQRコード(この機械で開く): {{address}}',
    noPublicUrl:
      '注意: PUBLIC_URL がありません。控えには町の公開用アドレスを印刷します。会が始まる前に PUBLIC_URL を指定して起動し直してください。',
  },
  demo: {
    onlyLoopback:
      'デモはこの機械の中だけで動かせます(HOST={{host}} では動かせません)。HOST を外すか、miraichizu serve で自分の町を始めてください。',
    townsThere:
      'すでに町があります({{names}})。デモは空の場所にだけ読み込めます。DATA_DIR で別のフォルダーを指定してください。',
    there: 'デモの町 {{name}} はもうあります。',
    loaded: 'デモの町 {{name}} を読み込みました。',
    accounts: 'デモのアカウント(パスワードの表示はこの一度だけです。書きとめてください):',
    accountsAgain: 'デモのアカウント(パスワードは最初の起動のときに表示しました):',
    lost: '忘れたときは: npx miraichizu demo --remove のあと npx miraichizu demo',
    signIn: '職員用ページ: {{address}}',
    removed: 'デモの町 {{name}} を消しました。',
    notThere: 'デモの町はありません。',
    administrator: '管理者',
    editor: '編集者',
    viewer: '閲覧者',
  },
  town: {
    added: '{{name}}({{code}})を加えました。',
    none: '町はまだありません。',
    nextUser: '次は管理者を加えます: npx miraichizu user --help',
  },
  user: {
    added: '{{town}}の{{role}}として{{name}}を加えました。',
    accountWasThere:
      '{{email}} のアカウントは前からあります。パスワードはこれまでのものを使います。',
    link: '本人に渡すリンク(一度だけ、3日以内に使えます)。開いてパスワードを決めてもらってください:',
    none: '職員はまだいません。',
    rolesSet: '{{name}}の役割を{{role}}にしました。',
    hasEnded: '終了',
    ended: '{{name}}の利用を終えました。書いた記録は残ります。',
    notThere: '{{email}} の職員はこの町にいません。miraichizu user list で確かめてください。',
    noSuchSection: '「{{name}}」という課・係はありません。先に課の一覧へ加えてください。',
    sectionTwice: '「{{name}}」が2つ以上あります。企画課/広報係 のように書いてください。',
  },
  doctor: {
    good: 'よし',
    warn: '注意',
    bad: '不良',
    remedy: '直し方: {{remedy}}',
    node: 'Node',
    nodeGood: '{{version}}',
    build: '画面',
    buildGood: '組み立て済み',
    buildMissing: 'まだ組み立てていません',
    buildRemedy: 'npm start で自動的に組み立てます',
    folder: 'フォルダー',
    disk: '空き容量',
    diskFree: '{{gigabytes}} GB',
    diskRemedy: '不要なファイルを消すか、DATA_DIR を広いディスクに移してください',
    fonts: 'フォント',
    fontsGood: '{{count}} 個あります',
    fontsMissing: '見つかりません:{{names}}',
    fontsRemedy: 'npm install をやり直してください',
    database: 'データベース',
    databaseOwn: '内蔵の PostgreSQL {{version}}',
    databaseTown: '町の PostgreSQL {{version}}',
    schema: 'データの形',
    schemaGood: '最新({{count}} 段階)',
    port: 'ポート',
    portFree: '{{port}} は空いています',
    portOurs: '{{port}} で未来地図が動いています',
    portTaken: '{{port}} はほかのプログラムが使っています',
    portRemedy: 'それを止めるか、PORT で別の番号を指定してください',
    address: 'アドレス',
    addressLocal: '{{address}} はこの機械の中だけのアドレスです',
    addressRemedy: '住民に公開するときは PUBLIC_URL に公開用のアドレスを入れてください',
    clock: '時刻',
    clockGood: '日本時間 {{time}}',
    clockBad: '時計が {{time}} になっています',
    clockRemedy: '機械の時計を合わせてください',
    towns: '町',
    townsCount: '{{count}} 件',
  },
  import: {
    imported:
      '{{file}} を取り込みました。項目 {{initiatives}} 件、取組 {{activities}} 件、置き場所のない文 {{unplaced}} 件',
    wouldImport:
      '{{file}} を読みました(まだ取り込んでいません)。項目 {{initiatives}} 件、取組 {{activities}} 件、置き場所のない文 {{unplaced}} 件',
    compared:
      '新しい {{new}} 件、変わった {{changed}} 件、なくなった {{gone}} 件、同じ {{same}} 件',
    unplaced: '  {{line}} 行目: {{text}}',
  },
  workshop: workshopCommandMessages,
}
