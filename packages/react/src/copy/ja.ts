'use client'

import type { Copy } from '../core/copy'

const what = { code: 'コード', link: 'リンク', code_and_link: 'コードとリンク' }

/** Japanese. */
export const ja: Copy = {
  lang: 'ja',
  dir: 'ltr',
  emailHeading: 'ログイン',
  headingFor: (purpose, app) =>
    ({
      'sign-in': app ? `${app} にログイン` : 'ログイン',
      'sign-up': app ? `${app} のアカウントを作成` : 'アカウントを作成',
      both: app ? `${app} にログインまたは新規登録` : 'ログインまたは新規登録',
    })[purpose],
  emailSentence: 'コードとリンクをメールでお送りします。パスワードは不要です。',
  emailLabel: 'メールアドレス',
  emailSubmit: '続ける',
  sending: '送信しています…',
  codeHeading: 'メールをご確認ください',
  sentTo: (delivery) => ['', ` に${what[delivery]}を送信しました。`],
  changeEmail: '別のアドレスを使う',
  change: '変更',
  codeLabel: 'コード',
  codeHint: (automatic, delivery) =>
    [automatic && '入力し終えると自動で確認します。', delivery !== 'code' && 'リンクからもログインできます。']
      .filter(Boolean)
      .join(''),
  codeSubmit: 'ログイン',
  checking: '確認しています…',
  resendIn: (duration) => `${duration}後に再送信できます`,
  resendNewIn: (clock, delivery) => `${clock} 後に新しい${delivery === 'link' ? 'リンク' : 'コード'}を送信`,
  tryAgainIn: (clock) => `${clock} 後に再試行`,
  resend: (delivery) => `新しい${delivery === 'link' ? 'リンク' : 'コード'}を送信`,
  resent: '新しく送信しました。最新のメールをご利用ください。',
  openMail: (provider) => `${provider} を開く`,
  checkSpam: 'メールが届かない場合は、迷惑メールをご確認ください。',
  lifeLeft: (duration) => `あと ${duration}間有効です。`,
  lifeEnding: (duration) => `このコードはあと ${duration}で使えなくなります。`,
  sent: (delivery) => (delivery === 'link' ? 'リンクを送信しました。' : 'コードを送信しました。'),
  resendReady: (delivery) => `新しい${delivery === 'link' ? 'リンク' : 'コード'}を送信できるようになりました。`,
  redirecting: 'ログインしました。ページを移動します。',
  takingYou: (app) => (app ? `${app} に移動しています…` : '移動しています…'),
  signedIn: 'ログインしました',
  confirmHeading: (address) => `この端末で ${address} としてログインしますか？`,
  confirmSubmit: 'ログイン',
  confirmRefuse: '心当たりがありません',
  signedInAs: (address) => `${address} としてログインしています`,
  proceed: '続ける',
  signOut: 'ログアウト',
  errorPrefix: 'エラー: ',
  errorHeadings: {
    link_invalid: 'このリンクはもう使えません',
    different_browser: '別のブラウザーで開かれました',
    no_pending_sign_in: 'もう一度はじめから',
  },
  errors: {
    sign_in_too_old: '続けるには、もう一度ログインしてください。',
    invalid_request: ({ field }) =>
      field === 'code'
        ? 'メールに記載されたコードを入力してください。'
        : '足りない項目があります。確認して、もう一度お試しください。',
    invalid_email: 'メールアドレスではないようです。確認して、もう一度お試しください。',
    email_not_allowed: 'このアドレスではログインできません。別のアドレスをお使いください。',
    challenge_required: '人による操作であることをご確認ください。',
    rate_limited: ({ retryAfterSeconds, duration }) =>
      `試行が続いています。${retryAfterSeconds ? `${duration}後に、もう一度お試しください。` : ''}`,
    invalid_code: ({ attemptsLeft: left }) =>
      `コードが正しくありません。${left === undefined ? '' : left ? `あと ${left} 回入力できます。` : '新しいコードを送信してください。'}`,
    code_expired: 'コードの有効期限が切れました。新しいコードを送信してください。',
    too_many_attempts: ({ retryAfterSeconds, duration }) =>
      `正しくないコードが続きました。${retryAfterSeconds ? `${duration}後に新しいコードを送信できます。` : ''}`,
    code_refused: '誤ったコードが続きました。メールのリンクを開くか、いつものブラウザーをお使いください。',
    no_pending_sign_in: 'ログインが中断されました。メールアドレスを入力すると、新しいコードをお送りします。',
    link_invalid: 'このリンクは使用済みか、有効期限が切れています。新しいリンクを送信してください。',
    different_browser:
      'このリンクは、送信を依頼したブラウザーでのみ使えます。そのブラウザーに戻って同じメールのコードを入力するか、ここで最初からお試しください。',
    provider_unavailable: ({ during, mailMayArrive }) =>
      during === 'verify'
        ? '現在確認できません。少し待ってから、もう一度お試しください。'
        : mailMayArrive
          ? 'メールを送信できません。もう一度お試しください。遅れて届いたメールは無視してください。'
          : '現在メールを送信できません。少し待ってから、もう一度お試しください。',
    store_unavailable: 'こちら側で問題が発生しています。少し待ってから、もう一度お試しください。',
    no_session: 'すでにログアウトしています。続けるには、もう一度ログインしてください。',
    offline: 'インターネットに接続されていません。接続が戻ると続けられます。',
    network: '接続に失敗しました。もう一度お試しください。',
    timeout: '時間がかかりすぎました。もう一度お試しください。',
    cookies_blocked: 'ログインに必要な Cookie がブロックされています。このサイトで許可してください。',
    internal: ({ reference }) =>
      `システムに問題が発生しました。時間をおいてお試しください。${reference ? `参照番号: ${reference}` : ''}`,
  },
}
