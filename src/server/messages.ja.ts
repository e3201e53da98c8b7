// What the server itself says: errors, the front page, the first start.
export const serverMessages = {
  error: {
    title: {
      s400: '入力を確かめてください',
      s401: 'ログインが必要です',
      s403: 'この操作はできません',
      s404: 'ページが見つかりません',
      s409: 'ほかの変更と重なりました',
      s413: 'ファイルが大きすぎます',
      s422: '入力を確かめてください',
      s500: 'うまく処理できませんでした',
      s503: '準備中です',
    },
    notFound: 'アドレスが変わったか、まちがっているかもしれません。',
    unexpected:
      'もう一度お試しください。続くときは、下の番号を添えて町の担当にお知らせください。入力した内容は保存されていません。',
    number: 'お問い合わせ番号',
    foreignOrigin:
      'ほかのサイトから送られた操作のため、受け付けませんでした。このサイトのページを開いて、もう一度操作してください。',
    tooLarge:
      '送れるのは {{limit}} MB までです。ファイルを分けるか、写真を小さくしてから、もう一度お試しください。',
    signInNeeded: '職員としてログインしてください。',
    notReady: 'データベースに接続できません。少し待って、もう一度お試しください。',
    home: 'はじめのページへ',
    back: '前のページへ戻るには、ブラウザーの「戻る」を使ってください。',
  },
  home: {
    title: '未来地図',
    otherLanguage: 'English',
    otherHref: '?lang=en',
    otherLang: 'en',
    choose: '自治体を選んでください',
    none: 'まだ自治体が登録されていません',
    noneHint:
      'サーバーのある機械で次を実行すると始められます。デモを試すとき:npx miraichizu demo 自分の町で始めるとき:npx miraichizu town add 団体コード',
  },
  desk: {
    publish: '公開',
    proposals: '提案',
    yearChange: '年度更新',
    overview: '概要',
    sections: '課・団体',
    staff: '利用者',
    account: 'パスワード',
    unit: '件',
    late: '遅れ',
    drafts: '公開していない変更',
    nothing: 'まだ取組が登録されていません',
    nothingHint:
      'サーバーのある機械で次を実行すると、報告書を取り込めます。npx miraichizu import progress ファイル --town {{code}} --fiscal-year 年度',
    role: {
      administrator: '管理者',
      editor: '編集者',
      facilitator: '進行役',
      viewer: '閲覧者',
    },
  },
}
