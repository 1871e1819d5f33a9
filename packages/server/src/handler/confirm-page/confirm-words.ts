// Written by `pnpm languages` from packages/react/src/copy: change the dictionaries and run it again.

/** The words of the confirm page in one language. */
export interface ConfirmWords {
  readonly title: string
  /** Split around the address, which is never translated. */
  readonly question: readonly [before: string, after: string]
  readonly confirm: string
  readonly refuse: string
  readonly direction?: 'rtl'
}

/** Every language of the kit. */
export const CONFIRM_WORDS = {
  ar: {
    title: 'تسجيل الدخول',
    question: ['تسجيل الدخول باسم ', ' على هذا الجهاز؟'],
    confirm: 'تسجيل الدخول',
    refuse: 'لست أنا',
    direction: 'rtl',
  },
  de: {
    title: 'Anmelden',
    question: ['Auf diesem Gerät als ', ' anmelden?'],
    confirm: 'Anmelden',
    refuse: 'Das bin ich nicht',
  },
  en: {
    title: 'Sign in',
    question: ['Sign in as ', ' on this device?'],
    confirm: 'Sign in',
    refuse: "That isn't me",
  },
  es: {
    title: 'Iniciar sesión',
    question: ['¿Iniciar sesión como ', ' en este dispositivo?'],
    confirm: 'Iniciar sesión',
    refuse: 'No soy yo',
  },
  fr: {
    title: 'Connexion',
    question: ['Se connecter en tant que ', ' sur cet appareil\u00a0?'],
    confirm: 'Se connecter',
    refuse: 'Ce n’est pas moi',
  },
  he: {
    title: 'כניסה',
    question: ['להיכנס בתור ', ' במכשיר הזה?'],
    confirm: 'כניסה',
    refuse: 'זה לא אני',
    direction: 'rtl',
  },
  it: {
    title: 'Accedi',
    question: ['Accedere come ', ' su questo dispositivo?'],
    confirm: 'Accedi',
    refuse: 'Non sono io',
  },
  ja: {
    title: 'ログイン',
    question: ['この端末で ', ' としてログインしますか？'],
    confirm: 'ログイン',
    refuse: '心当たりがありません',
  },
  ko: {
    title: '로그인',
    question: ['이 기기에서 ', ' 계정으로 로그인할까요?'],
    confirm: '로그인',
    refuse: '본인이 아니에요',
  },
  nl: {
    title: 'Inloggen',
    question: ['Op dit apparaat inloggen als ', '?'],
    confirm: 'Inloggen',
    refuse: 'Dat ben ik niet',
  },
  pl: {
    title: 'Zaloguj się',
    question: ['Zalogować jako ', ' na tym urządzeniu?'],
    confirm: 'Zaloguj się',
    refuse: 'To nie ja',
  },
  'pt-BR': {
    title: 'Entrar',
    question: ['Entrar como ', ' neste dispositivo?'],
    confirm: 'Entrar',
    refuse: 'Não sou eu',
  },
  tr: {
    title: 'Giriş yap',
    question: ['Bu cihazda ', ' olarak giriş yapılsın mı?'],
    confirm: 'Giriş yap',
    refuse: 'Bu ben değilim',
  },
  'zh-CN': {
    title: '登录',
    question: ['要在此设备上以 ', ' 登录吗？'],
    confirm: '登录',
    refuse: '不是我本人',
  },
} as const satisfies Record<string, ConfirmWords>
