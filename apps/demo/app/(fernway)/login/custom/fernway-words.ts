import type { Language } from '@/lib/choices'

/** What Fernway says in its own voice; everything else is the kit's. */
export interface FernwayWords {
  readonly motto: string
  readonly heading: string
  readonly sentence: string
  readonly submit: string
  readonly codeHeading: string
}

/** For the server: one of them goes to the browser. */
export const fernwayWords: Record<Language, FernwayWords> = {
  ar: {
    motto: 'رسائل من أماكن هادئة.',
    heading: 'رسائلك في انتظارك',
    sentence: 'اكتب بريدك الإلكتروني، وسيصلك رمز ورابط على الفور.',
    submit: 'أرسل الرمز',
    codeHeading: 'الرمز في الطريق',
  },
  de: {
    motto: 'Briefe von langsamen Orten.',
    heading: 'Die Briefe warten schon',
    sentence: 'Die E-Mail-Adresse genügt: Code und Link kommen postwendend.',
    submit: 'Code zusenden',
    codeHeading: 'Der Code ist unterwegs',
  },
  en: {
    motto: 'Letters from slow places.',
    heading: 'Your letters are waiting',
    sentence: 'Tell us your email. A code and a link come by return of post.',
    submit: 'Send my code',
    codeHeading: 'Your code is on its way',
  },
  es: {
    motto: 'Cartas desde lugares sin prisa.',
    heading: 'Tus cartas te esperan',
    sentence: 'Dinos tu correo. Un código y un enlace te llegan a vuelta de correo.',
    submit: 'Enviar mi código',
    codeHeading: 'Tu código va de camino',
  },
  fr: {
    motto: 'Des lettres de lieux sans hâte.',
    heading: 'Vos lettres vous attendent',
    sentence: 'Donnez-nous votre e-mail\u00a0: un code et un lien arrivent par retour du courrier.',
    submit: 'Envoyer mon code',
    codeHeading: 'Votre code est en route',
  },
  he: {
    motto: 'מכתבים ממקומות שקטים.',
    heading: 'המכתבים מחכים לכם',
    sentence: 'כתבו את האימייל שלכם, וקוד וקישור יגיעו מיד.',
    submit: 'שלחו לי קוד',
    codeHeading: 'הקוד בדרך אליכם',
  },
  it: {
    motto: 'Lettere da luoghi lenti.',
    heading: 'Le tue lettere ti aspettano',
    sentence: 'Scrivi la tua e-mail: un codice e un link arrivano a giro di posta.',
    submit: 'Invia il codice',
    codeHeading: 'Il codice è in viaggio',
  },
  ja: {
    motto: 'ゆっくりした場所からの手紙。',
    heading: '手紙が届いています',
    sentence: 'メールアドレスを入力すると、コードとリンクがすぐに届きます。',
    submit: 'コードを受け取る',
    codeHeading: 'コードをお送りしました',
  },
  ko: {
    motto: '느린 곳에서 온 편지.',
    heading: '편지가 기다리고 있어요',
    sentence: '이메일을 알려 주시면 코드와 링크를 바로 보내 드려요.',
    submit: '코드 받기',
    codeHeading: '코드가 가는 중이에요',
  },
  nl: {
    motto: 'Brieven uit trage oorden.',
    heading: 'Je brieven liggen klaar',
    sentence: 'Vul je e-mailadres in: een code en een link komen per omgaande.',
    submit: 'Stuur mijn code',
    codeHeading: 'Je code is onderweg',
  },
  pl: {
    motto: 'Listy z niespiesznych miejsc.',
    heading: 'Listy już czekają',
    sentence: 'Podaj adres e-mail, a kod i link przyjdą pocztą zwrotną.',
    submit: 'Wyślij kod',
    codeHeading: 'Kod jest w drodze',
  },
  'pt-BR': {
    motto: 'Cartas de lugares sem pressa.',
    heading: 'Suas cartas estão à espera',
    sentence: 'Informe seu e-mail. Um código e um link chegam na volta do correio.',
    submit: 'Enviar meu código',
    codeHeading: 'Seu código está a caminho',
  },
  tr: {
    motto: 'Yavaş yerlerden mektuplar.',
    heading: 'Mektuplarınız sizi bekliyor',
    sentence: 'E-posta adresinizi yazın; kod ve bağlantı hemen gelsin.',
    submit: 'Kodumu gönder',
    codeHeading: 'Kodunuz yolda',
  },
  'zh-CN': {
    motto: '来自慢时光的信。',
    heading: '您的信在等您',
    sentence: '填写邮箱，验证码和链接马上寄到。',
    submit: '发送验证码',
    codeHeading: '验证码已寄出',
  },
}
