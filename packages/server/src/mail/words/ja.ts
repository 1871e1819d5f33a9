import type { MailWords } from './mail-words'

/** Japanese. */
export const ja: MailWords = {
  dir: 'ltr',
  colon: '：',
  SIGNIN: {
    heading: (app) => (app ? `${app} にログイン` : 'ログイン'),
    codeSubject: ['ログイン用コードは ', ' です'],
    linkSubject: 'ログイン用リンク',
    codeLabel: 'ログイン用コード',
    linkLabel: 'ログイン',
    ignore: 'お心当たりがない場合は、このメールを無視してください。このメールがなければ、誰もログインできません。',
  },
  SIGNUP: {
    heading: (app) => `${app ? `${app} へようこそ。` : 'ようこそ。'}メールアドレスをご確認ください`,
    codeSubject: ['登録用コードは ', ' です'],
    linkSubject: '登録用リンク',
    codeLabel: '登録用コード',
    linkLabel: '登録を完了',
    ignore: 'お心当たりがない場合は、このメールを無視してください。このメールがなければ、アカウントは作成されません。',
  },
  enterCode: 'コードをリクエストした画面で入力してください。',
  openLink: 'リクエストしたブラウザーで、次のリンクを開いてください。',
  orOpenLink: 'または、リクエストしたブラウザーで次のリンクを開いてください。',
  lasts: (duration) => `有効期間：${duration}。使えるのは 1 回だけです。`,
  asked: ({ date, time, device }) => `リクエスト日時：${date} ${time}。${device ? `ブラウザー：${device}。` : ''}`,
  device: (browser, system) => (system ? `${browser}（${system}）` : browser),
  sentTo: (address, app) =>
    app ? `このメールは ${app} から ${address} に送信されました。` : `このメールは ${address} に送信されました。`,
}
