/** The words of the confirm page in one language. */
export interface ConfirmWords {
  readonly title: string
  /** Split around the address, which is never translated. */
  readonly question: readonly [before: string, after: string]
  readonly confirm: string
  readonly refuse: string
  readonly direction?: 'rtl'
}

/** Every language of the kit; the first is the fallback. */
export const CONFIRM_WORDS = {
  en: { title: 'Sign in', question: ['Sign in as ', ' on this device?'], confirm: 'Sign in', refuse: "That isn't me" },
  de: {
    title: 'Anmelden',
    question: ['Auf diesem Gerät als ', ' anmelden?'],
    confirm: 'Anmelden',
    refuse: 'Das bin ich nicht',
  },
  fr: {
    title: 'Connexion',
    question: ['Se connecter en tant que ', ' sur cet appareil ?'],
    confirm: 'Se connecter',
    refuse: "Ce n'est pas moi",
  },
  es: {
    title: 'Iniciar sesión',
    question: ['¿Iniciar sesión como ', ' en este dispositivo?'],
    confirm: 'Iniciar sesión',
    refuse: 'No soy yo',
  },
  it: {
    title: 'Accedi',
    question: ['Accedere come ', ' su questo dispositivo?'],
    confirm: 'Accedi',
    refuse: 'Non sono io',
  },
  'pt-BR': {
    title: 'Entrar',
    question: ['Entrar como ', ' neste dispositivo?'],
    confirm: 'Entrar',
    refuse: 'Não sou eu',
  },
  nl: {
    title: 'Inloggen',
    question: ['Op dit apparaat inloggen als ', '?'],
    confirm: 'Inloggen',
    refuse: 'Dat ben ik niet',
  },
  pl: {
    title: 'Logowanie',
    question: ['Zalogować się jako ', ' na tym urządzeniu?'],
    confirm: 'Zaloguj się',
    refuse: 'To nie ja',
  },
  tr: {
    title: 'Oturum aç',
    question: ['Bu cihazda ', ' olarak oturum açılsın mı?'],
    confirm: 'Oturum aç',
    refuse: 'Bu ben değilim',
  },
  ja: {
    title: 'サインイン',
    question: ['この端末で ', ' としてサインインしますか？'],
    confirm: 'サインイン',
    refuse: '心当たりがありません',
  },
  ko: {
    title: '로그인',
    question: ['이 기기에서 ', ' 계정으로 로그인할까요?'],
    confirm: '로그인',
    refuse: '제가 아닙니다',
  },
  'zh-CN': { title: '登录', question: ['要在此设备上以 ', ' 登录吗？'], confirm: '登录', refuse: '这不是我' },
  ar: {
    title: 'تسجيل الدخول',
    question: ['هل تريد تسجيل الدخول باسم ', ' على هذا الجهاز؟'],
    confirm: 'تسجيل الدخول',
    refuse: 'لست أنا',
    direction: 'rtl',
  },
  he: {
    title: 'כניסה',
    question: ['להיכנס בתור ', ' במכשיר הזה?'],
    confirm: 'כניסה',
    refuse: 'זה לא אני',
    direction: 'rtl',
  },
} as const satisfies Record<string, ConfirmWords>

/** A language of {@link CONFIRM_WORDS}. */
export type ConfirmLanguage = keyof typeof CONFIRM_WORDS

/** The best of our languages for an `Accept-Language` header (RFC 9110, section 12.5.4); English when none fits. */
export function chooseLanguage(header: string | null): ConfirmLanguage {
  const wanted = (header ?? '')
    .slice(0, 1_000)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean)
      return { tag, quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
  const languages = Object.keys(CONFIRM_WORDS) as ConfirmLanguage[] // keys of a constant object
  for (const { tag } of wanted) {
    const base = tag.split('-')[0]
    const found = languages.find((language) => language.toLowerCase() === tag || language.split('-')[0] === base)
    if (found) return found
  }
  return 'en'
}
