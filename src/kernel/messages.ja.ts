// Why the program cannot start or reach its database; merged at `kernel`.
export const kernelMessages = {
  settings: {
    port: 'PORT「{{value}}」はポート番号ではありません。0から65535までの数字にしてください。例:PORT=3000',
    databaseUrl:
      'DATABASE_URL が正しくありません。postgres://利用者:パスワード@サーバー:5432/データベース の形で書いてください。',
    publicUrl:
      'PUBLIC_URL「{{value}}」が正しくありません。https://mirai.example.lg.jp の形で書いてください。',
    trustedProxy:
      'TRUSTED_PROXY「{{value}}」は IP アドレスではありません。10.0.0.5 の形で、複数あるときはコンマで区切って書いてください。',
    logLevel: 'LOG_LEVEL「{{value}}」はありません。使えるもの:{{right}}',
  },
  db: {
    notAnswering:
      'データベース {{host}}:{{port}} が応答しません。サーバーが動いているか、DATABASE_URL のホスト名とポートを確かめてください。',
    hostUnknown:
      'データベースのサーバー {{host}} が見つかりません。DATABASE_URL のホスト名を確かめてください。',
    wrongPassword:
      'データベース {{host}}:{{port}} に利用者 {{user}} で入れません。DATABASE_URL の利用者名とパスワードを確かめてください。',
    noSuchDatabase:
      'サーバー {{host}}:{{port}} にデータベース {{database}} がありません。先に作ってください:createdb {{database}}',
    serverTooOld:
      'データベースが古すぎます(PostgreSQL {{version}})。PostgreSQL 15 以上にしてください。',
    cannotMakeRole:
      'データベースに役割 app を作れません。管理者に次を頼んでください:create role app nologin; grant app to この利用者;',
    schemaNewer:
      'このデータは新しい版の未来地図で使われています({{names}})。プログラムを新しい版にしてください。データは変えていません。',
    databaseDidNotStart:
      'データベースが起動できません。フォルダー:{{folder}} データベースからの報告:{{said}}',
    folderNotWritable:
      'フォルダー {{folder}} に書き込めません。権限を直すか、DATA_DIR で別のフォルダーを指定してください。',
    folderClosed:
      'フォルダー {{folder}} には root 以外が入れないため、データベースを置けません。DATA_DIR で /var/lib/miraichizu のような別のフォルダーを指定してください。',
    noDatabaseUser:
      'root で動かすにはデータベース用の利用者 postgres が要りますが、作れませんでした。先に作ってください:useradd --system postgres',
    noProgramsForPlatform:
      'この機械向けの PostgreSQL({{platform}})が入っていません。npm install をやり直すか、DATABASE_URL で町のデータベースを指定してください。',
    notADemoTown: 'デモの町だけを消せます。',
    programFailed: '{{program}} が失敗しました。報告:{{said}}',
    portTaken:
      'ポート {{port}} はほかのプログラムが使っています。それを止めるか、PORT で別の番号を指定してください。例:PORT=3001',
    hostNotHere:
      'HOST「{{host}}」はこの機械のアドレスではありません。127.0.0.1 か、この機械のアドレスにしてください。',
    portForbidden:
      'ポート {{port}} を使う権限がありません。1024以上の番号を PORT で指定してください。',
  },
}
