// Written by `pnpm languages` from packages/react/src/copy: change the dictionaries and run it again.

/** The words of the kit's own pages in one language. */
export interface ConfirmWords {
  readonly title: string
  /** Split around the address, which is never translated. */
  readonly question: readonly [before: string, after: string]
  readonly confirm: string
  readonly refuse: string
  readonly proceed: string
  readonly away: string
  readonly direction?: 'rtl'
}

/** Every language of the kit. */
export const CONFIRM_WORDS = {
  ar: {
    title: 'تسجيل الدخول',
    question: ['تسجيل الدخول باسم ', ' على هذا الجهاز؟'],
    confirm: 'تسجيل الدخول',
    refuse: 'لست أنا',
    proceed: 'متابعة',
    away: 'حدث خلل لدينا. يُرجى المحاولة بعد قليل.',
    direction: 'rtl',
  },
  de: {
    title: 'Anmelden',
    question: ['Auf diesem Gerät als ', ' anmelden?'],
    confirm: 'Anmelden',
    refuse: 'Das bin ich nicht',
    proceed: 'Weiter',
    away: 'Bei uns ist ein Fehler aufgetreten. Bitte gleich noch einmal versuchen.',
  },
  en: {
    title: 'Sign in',
    question: ['Sign in as ', ' on this device?'],
    confirm: 'Sign in',
    refuse: "That isn't me",
    proceed: 'Continue',
    away: 'Something went wrong on our side. Try again in a moment.',
  },
  es: {
    title: 'Iniciar sesión',
    question: ['¿Iniciar sesión como ', ' en este dispositivo?'],
    confirm: 'Iniciar sesión',
    refuse: 'No soy yo',
    proceed: 'Continuar',
    away: 'Algo ha fallado por nuestra parte. Inténtalo de nuevo en un momento.',
  },
  fr: {
    title: 'Connexion',
    question: ['Se connecter en tant que ', ' sur cet appareil\u202f?'],
    confirm: 'Se connecter',
    refuse: 'Ce n’est pas moi',
    proceed: 'Continuer',
    away: 'Un problème est survenu de notre côté. Réessayez dans un instant.',
  },
  he: {
    title: 'כניסה',
    question: ['להיכנס בתור ', ' במכשיר הזה?'],
    confirm: 'כניסה',
    refuse: 'זה לא אני',
    proceed: 'המשך',
    away: 'משהו השתבש אצלנו. נסו שוב בעוד רגע.',
    direction: 'rtl',
  },
  it: {
    title: 'Accedi',
    question: ['Accedere come ', ' su questo dispositivo?'],
    confirm: 'Accedi',
    refuse: 'Non sono io',
    proceed: 'Continua',
    away: 'C’è un problema da parte nostra. Riprova tra poco.',
  },
  ja: {
    title: 'ログイン',
    question: ['この端末で ', ' としてログインしますか？'],
    confirm: 'ログイン',
    refuse: '心当たりがありません',
    proceed: '続ける',
    away: 'こちら側で問題が発生しています。少し待ってから、もう一度お試しください。',
  },
  ko: {
    title: '로그인',
    question: ['이 기기에서 ', ' 계정으로 로그인할까요?'],
    confirm: '로그인',
    refuse: '본인이 아니에요',
    proceed: '계속',
    away: '저희 쪽에 문제가 생겼어요. 잠시 후에 다시 시도해 주세요.',
  },
  nl: {
    title: 'Inloggen',
    question: ['Op dit apparaat inloggen als ', '?'],
    confirm: 'Inloggen',
    refuse: 'Dat ben ik niet',
    proceed: 'Verder',
    away: 'Er gaat iets mis aan onze kant. Probeer het zo opnieuw.',
  },
  pl: {
    title: 'Zaloguj się',
    question: ['Zalogować jako ', ' na tym urządzeniu?'],
    confirm: 'Zaloguj się',
    refuse: 'To nie ja',
    proceed: 'Dalej',
    away: 'Coś nie działa po naszej stronie. Spróbuj ponownie za chwilę.',
  },
  'pt-BR': {
    title: 'Entrar',
    question: ['Entrar como ', ' neste dispositivo?'],
    confirm: 'Entrar',
    refuse: 'Não sou eu',
    proceed: 'Continuar',
    away: 'Algo deu errado do nosso lado. Tente novamente em instantes.',
  },
  tr: {
    title: 'Giriş yap',
    question: ['Bu cihazda ', ' olarak giriş yapılsın mı?'],
    confirm: 'Giriş yap',
    refuse: 'Bu ben değilim',
    proceed: 'Devam et',
    away: 'Bizim tarafımızda bir sorun var. Birazdan yeniden deneyin.',
  },
  'zh-CN': {
    title: '登录',
    question: ['要在此设备上以 ', ' 登录吗？'],
    confirm: '登录',
    refuse: '不是我本人',
    proceed: '继续',
    away: '我们这边出了问题，请稍后重试。',
  },
} as const satisfies Record<string, ConfirmWords>
