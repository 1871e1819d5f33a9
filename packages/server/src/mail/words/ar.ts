import type { MailWords } from './mail-words'

/** Keeps the name of an app in its own direction. */
const isolated = (name: string) => `\u2068${name}\u2069`

/** Keeps an address or a time from being read backwards. */
const ltr = (text: string) => `\u2066${text}\u2069`

/** Arabic. */
export const ar: MailWords = {
  dir: 'rtl',
  colon: ': ',
  SIGNIN: {
    heading: (app) => (app ? `تسجيل الدخول إلى ${isolated(app)}` : 'تسجيل الدخول'),
    codeSubject: ['', ' هو رمز تسجيل الدخول'],
    linkSubject: 'رابط تسجيل الدخول',
    codeLabel: 'رمز تسجيل الدخول',
    linkLabel: 'تسجيل الدخول',
    ignore: 'إن لم يكن هذا الطلب منك، فيُرجى تجاهل هذه الرسالة. لا يمكن لأحد تسجيل الدخول من دونها.',
  },
  SIGNUP: {
    heading: (app) => `مرحبًا بك${app ? ` في ${isolated(app)}` : ''}. يُرجى تأكيد عنوان البريد الإلكتروني`,
    codeSubject: ['', ' هو رمز إنشاء الحساب'],
    linkSubject: 'رابط إنشاء الحساب',
    codeLabel: 'رمز إنشاء الحساب',
    linkLabel: 'إكمال إنشاء الحساب',
    ignore: 'إن لم يكن هذا الطلب منك، فيُرجى تجاهل هذه الرسالة. لن يُنشأ أي حساب من دونها.',
  },
  enterCode: 'يُرجى إدخال الرمز في الصفحة التي طُلب منها.',
  openLink: 'يُرجى فتح هذا الرابط في المتصفح الذي طُلب منه:',
  orOpenLink: 'أو يمكن فتح هذا الرابط في المتصفح الذي طُلب منه:',
  lasts: (duration) => `مدة الصلاحية: ${duration}. للاستخدام مرة واحدة.`,
  asked: ({ date, time, device }) => `وقت الطلب: ${date}، ${ltr(time)}.${device ? ` المتصفح: ${ltr(device)}.` : ''}`,
  device: (browser, system) => (system ? `${browser} (${system})` : browser),
  sentTo: (address, app) =>
    app ? `أُرسلت هذه الرسالة من ${isolated(app)} إلى ${ltr(address)}.` : `أُرسلت هذه الرسالة إلى ${ltr(address)}.`,
}
