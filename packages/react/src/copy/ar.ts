'use client'

import type { Copy } from '../core/copy'

const what = { code: 'رمزًا', link: 'رابطًا', code_and_link: 'رمزًا ورابطًا' }

const plurals = new Intl.PluralRules('ar')
const tries = (left: number) =>
  ({
    zero: 'يُرجى إرسال رمز جديد.',
    one: 'بقيت محاولة واحدة.',
    two: 'بقيت محاولتان.',
    few: `بقيت ${left} محاولات.`,
    many: `بقيت ${left} محاولة.`,
    other: `بقيت ${left} محاولة.`,
  })[plurals.select(left)]

/** Two of a unit is one word in the nominative, and every sentence here asks for another case. */
const oblique = (duration: string) => duration.replace(/ان$/, 'ين')

/** Keeps the order of an address or another Latin text inside an Arabic sentence. */
const ltr = (text: string) => `\u2066${text}\u2069`

/** Arabic. */
export const ar: Copy = {
  lang: 'ar',
  dir: 'rtl',
  emailHeading: 'تسجيل الدخول',
  headingFor: (purpose, app) =>
    ({ 'sign-in': 'تسجيل الدخول', 'sign-up': 'إنشاء حساب', both: 'تسجيل الدخول أو إنشاء حساب' })[purpose] +
    (app ? ` ${purpose === 'sign-in' ? 'إلى' : 'في'} \u2068${app}\u2069` : ''),
  emailSentence: 'سنرسل رمزًا ورابطًا بالبريد الإلكتروني. لا حاجة إلى كلمة مرور.',
  emailLabel: 'البريد الإلكتروني',
  emailSubmit: 'متابعة',
  sending: 'جارٍ الإرسال…',
  codeHeading: 'يُرجى تفقّد البريد الإلكتروني',
  sentTo: (delivery) => [`أرسلنا ${what[delivery]} إلى `, '.'],
  changeEmail: 'استخدام عنوان آخر',
  change: 'تغيير',
  codeLabel: 'الرمز',
  codeHint: (automatic, delivery) =>
    [automatic && 'يجري التحقق بعد آخر رقم.', delivery !== 'code' && 'ويمكن أيضًا فتح الرابط.']
      .filter(Boolean)
      .join(' '),
  codeSubmit: 'تسجيل الدخول',
  checking: 'جارٍ التحقق…',
  resendIn: (duration) => `إعادة الإرسال بعد ${oblique(duration)}`,
  resendNewIn: (clock, delivery) => `إرسال ${delivery === 'link' ? 'رابط' : 'رمز'} جديد بعد ${clock}`,
  tryAgainIn: (clock) => `المحاولة مجددًا بعد ${clock}`,
  resend: (delivery) => `إرسال ${delivery === 'link' ? 'رابط' : 'رمز'} جديد`,
  resent: 'أرسلنا رسالة جديدة. يُرجى استخدام الأحدث.',
  openMail: (provider) => `فتح ${ltr(provider)}`,
  checkSpam: 'لم تصل الرسالة بعد؟ قد تكون في البريد غير المرغوب فيه.',
  lifeLeft: (duration) => `صالح لمدة ${oblique(duration)}.`,
  lifeEnding: (duration) => `تنتهي صلاحية هذا الرمز بعد ${oblique(duration)}.`,
  sent: (delivery) => (delivery === 'link' ? 'أُرسل الرابط.' : 'أُرسل الرمز.'),
  resendReady: (delivery) => `يمكن الآن طلب ${delivery === 'link' ? 'رابط' : 'رمز'} جديد.`,
  redirecting: 'تم تسجيل الدخول. جارٍ الانتقال.',
  takingYou: (app) => (app ? `جارٍ الانتقال إلى \u2068${app}\u2069…` : 'جارٍ الانتقال…'),
  signedIn: 'تم تسجيل الدخول',
  confirmHeading: (address) => `تسجيل الدخول باسم ${ltr(address)} على هذا الجهاز؟`,
  confirmSubmit: 'تسجيل الدخول',
  confirmRefuse: 'لست أنا',
  signedInAs: (address) => `تم تسجيل الدخول باسم ${ltr(address)}`,
  proceed: 'متابعة',
  signOut: 'تسجيل الخروج',
  errorPrefix: 'خطأ: ',
  errorHeadings: {
    link_invalid: 'لم يعد هذا الرابط صالحًا',
    different_browser: 'فُتح في متصفح آخر',
    no_pending_sign_in: 'لنبدأ من جديد',
  },
  errors: {
    sign_in_too_old: 'يُرجى تسجيل الدخول من جديد.',
    invalid_request: ({ field }) =>
      field === 'code' ? 'يُرجى إدخال الرمز الوارد في رسالة البريد.' : 'هناك شيء ناقص. يُرجى التحقق والمحاولة مجددًا.',
    invalid_email: 'لا يبدو هذا عنوان بريد إلكتروني. يُرجى التحقق منه والمحاولة مجددًا.',
    email_not_allowed: 'لا يمكن تسجيل الدخول بهذا العنوان. يُرجى استخدام عنوان آخر أو سؤال إدارة الموقع.',
    challenge_required: 'يُرجى تأكيد أنك إنسان.',
    rate_limited: ({ retryAfterSeconds, duration }) =>
      `كانت المحاولات كثيرة.${retryAfterSeconds ? ` يُرجى الانتظار ${oblique(duration)} ثم المحاولة مجددًا.` : ''}`,
    invalid_code: ({ attemptsLeft: left }) => `هذا الرمز غير صحيح.${left === undefined ? '' : ` ${tries(left)}`}`,
    code_expired: 'انتهت صلاحية هذا الرمز. يُرجى إرسال رمز جديد.',
    too_many_attempts: ({ retryAfterSeconds, duration }) =>
      `الرموز الخاطئة كثيرة.${retryAfterSeconds ? ` يمكن إرسال رمز جديد بعد ${oblique(duration)}.` : ''}`,
    code_refused: 'الرموز الخاطئة كثيرة. يُرجى فتح الرابط الوارد في الرسالة أو استخدام المتصفح المعتاد.',
    no_pending_sign_in: 'لم نعد نجد محاولة الدخول هذه. يُرجى إدخال البريد الإلكتروني وسنرسل رمزًا جديدًا.',
    link_invalid: 'هذا الرابط مستخدم أو انتهت صلاحيته. يُرجى إرسال رابط جديد.',
    different_browser:
      'هذا الرابط مخصص للمتصفح الذي طُلب منه. يُرجى العودة إليه وإدخال الرمز الوارد في الرسالة نفسها، أو البدء من جديد هنا.',
    provider_unavailable: ({ during, mailMayArrive }) =>
      during === 'verify'
        ? 'يتعذر التحقق الآن. يُرجى المحاولة بعد قليل.'
        : mailMayArrive
          ? 'يتعذر إرسال البريد الآن. يُرجى المحاولة مجددًا وتجاهل أي رسالة تصل متأخرة.'
          : 'يتعذر إرسال البريد الآن. يُرجى المحاولة بعد قليل.',
    store_unavailable: 'حدث خلل لدينا. يُرجى المحاولة بعد قليل.',
    no_session: 'سُجِّل خروجك بالفعل. يُرجى تسجيل الدخول من جديد.',
    offline: 'لا يوجد اتصال بالإنترنت. يمكن المتابعة فور عودته.',
    network: 'فشل الاتصال. يُرجى المحاولة مجددًا.',
    timeout: 'استغرق ذلك وقتًا طويلًا. يُرجى المحاولة مجددًا.',
    cookies_blocked: 'المتصفح يحظر ملف تعريف ارتباط لازمًا. يُرجى السماح بهذه الملفات لهذا الموقع.',
    internal: ({ reference }) => `حدث خلل لدينا. يُرجى المحاولة لاحقًا.${reference ? ` المرجع: ${ltr(reference)}` : ''}`,
  },
}
