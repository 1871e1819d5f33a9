import type { SiteWords } from './site-words'

export const ja: SiteWords = {
  skip: '本文へ移動',
  main: 'メインメニュー',
  signIn: 'サインイン',
  dashboard: 'ダッシュボード',
  settings: '設定',
  inbox: '受信トレイ',
  language: '言語',
  theme: 'テーマ',
  system: 'システム',
  light: 'ライト',
  dark: 'ダーク',
  look: 'スタイル',
  apply: '適用',
  frontPage: 'トップページ',
  notFound: { title: 'ページが見つかりません', text: 'このアドレスには何もありません。' },
  failure: {
    title: '問題が発生しました',
    text: 'こちら側の問題です。しばらくしてからもう一度お試しください。',
    again: 'もう一度試す',
    reference: '参照番号',
  },
  needsScript: {
    text: 'このページには JavaScript が必要です。リンクを申し込んだブラウザに戻り、同じメールのコードを入力してください。',
    startAgain: 'ここで最初からやり直す',
  },
  home: {
    heading: 'ページの一部になるサインイン。',
    lead: 'コードとリンクが入ったメールが 1 通届き、どちらでもサインインできます。パスワードも、ポップアップも、ほかのページへの移動もありません。',
    yourPage: 'あなたのページ',
    theirInbox: '受信トレイ',
    empty: '好きなアドレスを入力してください。メールはここに表示され、実際には送信されません。',
    realMail:
      'このデモは Scalekit に接続しています。ご自分のアドレスを入力すると、実際の受信トレイにメールが届きます。',
    openInbox: '受信トレイを開く',
    copyCode: 'コードをコピー',
    copied: 'コピーしました',
    openLink: 'リンクを開く',
    looks: {
      title: 'トークンだけでできた 3 つのスタイル',
      text: '書体、色、角、密度、入力欄の形はすべて CSS 変数です。選ぶと、このページ全体が変わります。',
    },
    code: {
      title: '必要なのはこれだけ',
      text: 'アプリとキットが出会うのは、この 3 か所です。',
      route: 'すべてのリクエストに 1 つのルート',
      form: 'すべての状態に 1 つのコンポーネント',
      guard: 'ページを守る 1 行',
    },
    ways: {
      title: 'いろいろな作り方',
      form: { title: 'フォームをそのまま', text: 'コンポーネント 1 つ。色も言語もあなたのものに。' },
      brand: {
        title: '独自のブランド',
        text: '同じコンポーネントを暗いコンソールに。変えるのはいくつかの CSS 変数だけ。',
      },
      own: { title: '独自のマークアップ', text: '同じサインインをフックで。キットのスタイルは使いません。' },
      actions: { title: 'Server Actions', text: '同じフォームを、ルートの代わりに Server Actions で。' },
    },
    visitors: {
      title: '試せるアカウント',
      ada: '既存のアカウント。ID はそのままです。',
      mallory: 'ブロックされたアカウント。正しいコードでも入れません。',
      anyone: 'そのほかのアドレス。最初のサインインでアカウントが作られます。',
    },
    tries: {
      title: '試してみること',
      tab: { title: '別のタブでリンクを開く', text: '待っていたタブが自動で先へ進みます。' },
      browser: {
        title: '別のブラウザでリンクを開く',
        text: 'そこではサインインしません。戻る場所を案内し、コードは引き続き使えます。',
      },
      wrong: { title: '間違ったコードを入力する', text: '残りの回数と、なくなったときの対処が表示されます。' },
      reload: { title: 'コードの画面で再読み込みする', text: '同じ画面のまま、残り時間も正確です。' },
      script: {
        title: 'JavaScript を無効にする',
        text: 'サインインのページはすべて動きます。言語、テーマ、スタイルも変えられます。',
      },
    },
    more: {
      title: 'この先へ',
      storybook: 'Storybook ですべての状態を見て動かす',
      docs: 'ガイドとリファレンスを読む',
      source: 'このデモの作りを読む',
    },
  },
}
