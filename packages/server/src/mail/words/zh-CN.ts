import type { MailWords } from './mail-words'

/** Simplified Chinese. */
export const zhCN: MailWords = {
  dir: 'ltr',
  colon: '：',
  SIGNIN: {
    heading: (app) => (app ? `登录 ${app}` : '登录'),
    codeSubject: ['', ' 是您的登录验证码'],
    linkSubject: '您的登录链接',
    codeLabel: '您的登录验证码',
    linkLabel: '登录',
    ignore: '如非本人操作，请忽略此邮件。没有此邮件，任何人都无法登录。',
  },
  SIGNUP: {
    heading: (app) => `欢迎${app ? `使用 ${app}` : ''}。请确认您的邮箱`,
    codeSubject: ['', ' 是您的注册验证码'],
    linkSubject: '您的注册链接',
    codeLabel: '您的注册验证码',
    linkLabel: '完成注册',
    ignore: '如非本人操作，请忽略此邮件。没有此邮件，就不会创建账号。',
  },
  enterCode: '请在获取验证码的页面输入。',
  openLink: '请在获取链接的浏览器中打开：',
  orOpenLink: '或者在获取链接的浏览器中打开：',
  lasts: (duration) => `${duration}内有效，仅可使用一次。`,
  asked: ({ date, time, device }) => `请求时间：${date} ${time}。${device ? `浏览器：${device}。` : ''}`,
  device: (browser, system) => (system ? `${browser}（${system}）` : browser),
  sentTo: (address, app) => (app ? `此邮件由 ${app} 发送至 ${address}。` : `此邮件发送至 ${address}。`),
}
