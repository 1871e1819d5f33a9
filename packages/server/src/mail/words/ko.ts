import type { MailWords } from './mail-words'

/** Korean. */
export const ko: MailWords = {
  dir: 'ltr',
  colon: ': ',
  SIGNIN: {
    heading: (app) => (app ? `${app} 로그인` : '로그인'),
    codeSubject: ['로그인 코드: ', ''],
    linkSubject: '로그인 링크',
    codeLabel: '로그인 코드',
    linkLabel: '로그인',
    ignore: '로그인하려고 하지 않았다면 이 이메일을 무시해 주세요. 이 이메일 없이는 아무도 로그인할 수 없어요.',
  },
  SIGNUP: {
    heading: (app) => `${app ? `${app}에 오신 것을 환영해요.` : '환영해요.'} 이메일 주소를 확인해 주세요`,
    codeSubject: ['가입 코드: ', ''],
    linkSubject: '가입 링크',
    codeLabel: '가입 코드',
    linkLabel: '가입 완료하기',
    ignore: '가입하려고 하지 않았다면 이 이메일을 무시해 주세요. 이 이메일 없이는 계정이 만들어지지 않아요.',
  },
  enterCode: '코드를 요청한 화면에 입력해 주세요.',
  openLink: '링크를 요청한 브라우저에서 열어 주세요.',
  orOpenLink: '또는 링크를 요청한 브라우저에서 열어 주세요.',
  lasts: (duration) => `${duration} 동안 한 번만 쓸 수 있어요.`,
  asked: ({ date, time, device }) => `요청 시각: ${date} ${time}.${device ? ` 브라우저: ${device}.` : ''}`,
  device: (browser, system) => (system ? `${browser}(${system})` : browser),
  sentTo: (address, app) =>
    app ? `${app}에서 ${address} 주소로 보낸 이메일이에요.` : `${address} 주소로 보낸 이메일이에요.`,
}
