'use client'

import type { Copy } from '../core/copy'

const what = { code: '验证码', link: '链接', code_and_link: '验证码和链接' }

/** Simplified Chinese. */
export const zhCN: Copy = {
  lang: 'zh-CN',
  dir: 'ltr',
  emailHeading: '登录',
  headingFor: (purpose, app) =>
    ({
      'sign-in': app ? `登录 ${app}` : '登录',
      'sign-up': app ? `创建 ${app} 账号` : '创建账号',
      both: app ? `登录或注册 ${app}` : '登录或注册',
    })[purpose],
  emailSentence: '我们会通过邮件发送验证码和链接，无需密码。',
  emailLabel: '邮箱',
  emailSubmit: '继续',
  sending: '正在发送…',
  codeHeading: '请查收邮件',
  sentTo: (delivery) => [`${what[delivery]}已发送至 `, '。'],
  changeEmail: '使用其他邮箱',
  change: '更改',
  codeLabel: '验证码',
  codeHint: (automatic, delivery) =>
    [automatic && '输入最后一位后自动验证。', delivery !== 'code' && '打开邮件中的链接也可以。']
      .filter(Boolean)
      .join(''),
  codeSubmit: '登录',
  checking: '正在验证…',
  resendIn: (duration) => `${duration}后可重新发送`,
  resendNewIn: (clock, delivery) => `${clock} 后可发送新${delivery === 'link' ? '链接' : '验证码'}`,
  tryAgainIn: (clock) => `${clock} 后可重试`,
  resend: (delivery) => `发送新${delivery === 'link' ? '链接' : '验证码'}`,
  resent: '已重新发送，请使用最新一封邮件。',
  openMail: (provider) => `打开 ${provider}`,
  checkSpam: '还没收到邮件？请查看垃圾邮件文件夹。',
  lifeLeft: (duration) => `${duration}内有效。`,
  lifeEnding: (duration) => `验证码将在${duration}后失效。`,
  sent: (delivery) => (delivery === 'link' ? '链接已发送。' : '验证码已发送。'),
  resendReady: (delivery) => `现在可以获取新${delivery === 'link' ? '链接' : '验证码'}。`,
  redirecting: '登录成功，正在跳转。',
  takingYou: (app) => (app ? `正在前往 ${app}…` : '正在跳转…'),
  signedIn: '已登录',
  confirmHeading: (address) => `要在此设备上以 ${address} 登录吗？`,
  confirmSubmit: '登录',
  confirmRefuse: '不是我本人',
  signedInAs: (address) => `已使用 ${address} 登录`,
  proceed: '继续',
  signOut: '退出登录',
  errorPrefix: '错误：',
  errorHeadings: {
    link_invalid: '此链接已失效',
    different_browser: '已在其他浏览器中打开',
    no_pending_sign_in: '请重新开始',
  },
  errors: {
    sign_in_too_old: '请重新登录后继续。',
    invalid_request: ({ field }) => (field === 'code' ? '请输入邮件中的验证码。' : '缺少必要的内容，请检查后重试。'),
    invalid_email: '这不像是邮箱地址，请检查后重试。',
    email_not_allowed: '此邮箱无法在这里登录。请使用其他邮箱，或联系网站管理员。',
    challenge_required: '请确认是真人在操作。',
    rate_limited: ({ retryAfterSeconds, duration }) =>
      `尝试次数较多${retryAfterSeconds ? `，请在${duration}后重试` : ''}。`,
    invalid_code: ({ attemptsLeft: left }) =>
      `验证码不正确。${left === undefined ? '' : left ? `还可以再试 ${left} 次。` : '请发送新验证码。'}`,
    code_expired: '验证码已过期，请发送新验证码。',
    too_many_attempts: ({ retryAfterSeconds, duration }) =>
      `多次输入的验证码不正确。${retryAfterSeconds ? `${duration}后可发送新验证码。` : ''}`,
    code_refused: '输错验证码的次数过多。请打开邮件中的链接，或使用常用的浏览器。',
    no_pending_sign_in: '未能找到这次登录。请输入邮箱，我们会发送新验证码。',
    link_invalid: '此链接已使用或已过期，请发送新链接。',
    different_browser: '此链接只能在请求它的浏览器中使用。请回到该浏览器，输入同一封邮件中的验证码，或在这里重新开始。',
    provider_unavailable: ({ during, mailMayArrive }) =>
      during === 'verify'
        ? '暂时无法验证，请稍后重试。'
        : `暂时无法发送邮件，请稍后重试。${mailMayArrive ? '如果仍收到邮件，请忽略，以下一封为准。' : ''}`,
    store_unavailable: '我们这边出了问题，请稍后重试。',
    no_session: '您已退出登录。请重新登录后继续。',
    offline: '网络未连接，恢复后即可继续。',
    network: '连接失败，请重试。',
    timeout: '等待时间过长，请重试。',
    cookies_blocked: '浏览器阻止了登录所需的 Cookie。请允许此网站使用 Cookie 后重试。',
    internal: ({ reference }) => `我们这边出了问题，请过段时间再试。${reference ? `（参考编号 ${reference}）` : ''}`,
  },
}
