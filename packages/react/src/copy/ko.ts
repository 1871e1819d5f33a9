'use client'

import type { Copy } from '../core/copy'

const what = { code: '코드를', link: '링크를', code_and_link: '코드와 링크를' }

/** Korean. */
export const ko: Copy = {
  lang: 'ko',
  dir: 'ltr',
  emailHeading: '로그인',
  headingFor: (purpose, app) =>
    ({
      'sign-in': app ? `${app} 로그인` : '로그인',
      'sign-up': app ? `${app} 계정 만들기` : '계정 만들기',
      both: app ? `${app} 로그인 또는 가입` : '로그인 또는 가입',
    })[purpose],
  emailSentence: '이메일로 코드와 링크를 보내 드려요. 비밀번호는 필요 없어요.',
  emailLabel: '이메일',
  emailSubmit: '계속',
  sending: '보내는 중…',
  codeHeading: '이메일을 확인해 주세요',
  sentTo: (delivery) => ['', ` 주소로 ${what[delivery]} 보냈어요.`],
  changeEmail: '다른 주소 사용',
  change: '변경',
  codeLabel: '코드',
  codeHint: (automatic, delivery) =>
    [automatic && '다 입력하면 자동으로 확인해요.', delivery !== 'code' && '링크를 열어도 돼요.']
      .filter(Boolean)
      .join(' '),
  codeSubmit: '로그인',
  checking: '확인하는 중…',
  resendIn: (duration) => `${duration} 후에 다시 받기`,
  resendNewIn: (clock, delivery) => `${clock} 후에 새 ${delivery === 'link' ? '링크' : '코드'} 받기`,
  tryAgainIn: (clock) => `${clock} 후에 다시 시도`,
  resend: (delivery) => `새 ${delivery === 'link' ? '링크' : '코드'} 받기`,
  resent: '새로 보냈어요. 가장 최근 이메일을 이용해 주세요.',
  openMail: (provider) => `${provider} 열기`,
  checkSpam: '이메일이 오지 않았나요? 스팸함을 확인해 주세요.',
  lifeLeft: (duration) => `${duration} 동안 쓸 수 있어요.`,
  lifeEnding: (duration) => `이 코드는 ${duration} 후에 만료돼요.`,
  sent: (delivery) => (delivery === 'link' ? '링크를 보냈어요.' : '코드를 보냈어요.'),
  resendReady: (delivery) => `이제 새 ${delivery === 'link' ? '링크' : '코드'}를 받을 수 있어요.`,
  redirecting: '로그인했어요. 이동하는 중이에요.',
  takingYou: (app) => (app ? `${app}에 접속하는 중…` : '이동하는 중…'),
  signedIn: '로그인했어요',
  confirmHeading: (address) => `이 기기에서 ${address} 계정으로 로그인할까요?`,
  confirmSubmit: '로그인',
  confirmRefuse: '본인이 아니에요',
  signedInAs: (address) => `${address} 계정으로 로그인되어 있어요`,
  proceed: '계속',
  signOut: '로그아웃',
  errorPrefix: '오류: ',
  errorHeadings: {
    link_invalid: '더 이상 쓸 수 없는 링크예요',
    different_browser: '다른 브라우저에서 열렸어요',
    no_pending_sign_in: '처음부터 다시 시작해요',
  },
  errors: {
    sign_in_too_old: '계속하려면 다시 로그인해 주세요.',
    invalid_request: ({ field }) =>
      field === 'code' ? '이메일로 받은 코드를 입력해 주세요.' : '빠진 내용이 있어요. 확인하고 다시 시도해 주세요.',
    invalid_email: '이메일 주소가 아닌 것 같아요. 확인하고 다시 시도해 주세요.',
    email_not_allowed: '이 주소로는 로그인할 수 없어요. 다른 주소를 쓰거나 운영자에게 문의해 주세요.',
    challenge_required: '사람이 이용 중인지 확인해 주세요.',
    rate_limited: ({ retryAfterSeconds, duration }) =>
      `시도가 많았어요.${retryAfterSeconds ? ` ${duration} 후에 다시 시도해 주세요.` : ''}`,
    invalid_code: ({ attemptsLeft: left }) =>
      `코드가 맞지 않아요.${left === undefined ? '' : left === 1 ? ' 한 번 더 시도할 수 있어요.' : left ? ` ${left}번 더 시도할 수 있어요.` : ' 새 코드를 받아 주세요.'}`,
    code_expired: '코드가 만료됐어요. 새 코드를 받아 주세요.',
    too_many_attempts: ({ retryAfterSeconds, duration }) =>
      `맞지 않는 코드가 여러 번 입력됐어요.${retryAfterSeconds ? ` ${duration} 후에 새 코드를 받을 수 있어요.` : ''}`,
    code_refused: '맞지 않는 코드가 너무 많았어요. 이메일의 링크를 열거나 평소 쓰던 브라우저를 사용해 주세요.',
    no_pending_sign_in: '진행 중이던 로그인을 찾지 못했어요. 이메일을 입력하면 새 코드를 보내 드려요.',
    link_invalid: '이미 사용했거나 만료된 링크예요. 새 링크를 받아 주세요.',
    different_browser:
      '이 링크는 요청한 브라우저에서만 쓸 수 있어요. 그 브라우저로 돌아가 같은 이메일에 있는 코드를 입력하거나, 여기서 새로 시작해 주세요.',
    provider_unavailable: ({ during, mailMayArrive }) =>
      during === 'verify'
        ? '지금은 확인할 수 없어요. 잠시 후에 다시 시도해 주세요.'
        : mailMayArrive
          ? '지금은 이메일을 보낼 수 없어요. 다시 시도하고, 늦게 온 이메일은 무시해 주세요.'
          : '지금은 이메일을 보낼 수 없어요. 잠시 후에 다시 시도해 주세요.',
    store_unavailable: '저희 쪽에 문제가 생겼어요. 잠시 후에 다시 시도해 주세요.',
    no_session: '이미 로그아웃되었어요. 계속하려면 다시 로그인해 주세요.',
    offline: '인터넷에 연결되어 있지 않아요. 다시 연결되면 계속할 수 있어요.',
    network: '연결하지 못했어요. 다시 시도해 주세요.',
    timeout: '시간이 너무 오래 걸렸어요. 다시 시도해 주세요.',
    cookies_blocked: '브라우저가 필요한 쿠키를 차단했어요. 이 사이트의 쿠키를 허용해 주세요.',
    internal: ({ reference }) =>
      `저희 쪽에 문제가 생겼어요. 나중에 다시 시도해 주세요.${reference ? ` 참조 번호: ${reference}` : ''}`,
  },
}
