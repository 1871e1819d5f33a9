'use client'

import type { Copy } from '../core/copy'

const what = { code: 'קוד', link: 'קישור', code_and_link: 'קוד וקישור' }

const plurals = new Intl.PluralRules('he')
const tries = (left: number) => {
  const category = plurals.select(left)
  return category === 'one'
    ? 'נותר ניסיון אחד.'
    : category === 'two'
      ? 'נותרו שני ניסיונות.'
      : `נותרו ${left} ניסיונות.`
}

/** Keeps the order of Latin text inside a Hebrew sentence. */
const ltr = (text: string) => `\u2066${text}\u2069`

/** Keeps the name of an app in its own direction. */
const isolated = (name: string) => `\u2068${name}\u2069`

/** Hebrew. */
export const he: Copy = {
  lang: 'he',
  dir: 'rtl',
  emailHeading: 'כניסה',
  headingFor: (purpose, app) =>
    ({
      'sign-in': app ? `כניסה אל ${isolated(app)}` : 'כניסה',
      'sign-up': app ? `יצירת חשבון ${isolated(app)}` : 'יצירת חשבון',
      both: app ? `כניסה או הרשמה אל ${isolated(app)}` : 'כניסה או הרשמה',
    })[purpose],
  emailSentence: 'נשלח לכם קוד וקישור באימייל. אין צורך בסיסמה.',
  emailLabel: 'אימייל',
  emailSubmit: 'המשך',
  sending: 'שולחים…',
  codeHeading: 'בדקו את האימייל',
  sentTo: (delivery) => [`שלחנו ${what[delivery]} אל `, '.'],
  changeEmail: 'שימוש בכתובת אחרת',
  change: 'שינוי',
  codeLabel: 'קוד',
  codeHint: (automatic, delivery) =>
    [automatic && 'נבדק אחרי הספרה האחרונה.', delivery !== 'code' && 'אפשר גם לפתוח את הקישור.']
      .filter(Boolean)
      .join(' '),
  codeSubmit: 'כניסה',
  checking: 'בודקים…',
  resendIn: (duration) => `שליחה חוזרת בעוד ${duration}`,
  resendNewIn: (clock, delivery) => `שליחת ${delivery === 'link' ? 'קישור' : 'קוד'} חדש בעוד ${clock}`,
  tryAgainIn: (clock) => `ניסיון חוזר בעוד ${clock}`,
  resend: (delivery) => `שליחת ${delivery === 'link' ? 'קישור' : 'קוד'} חדש`,
  resent: 'שלחנו שוב. השתמשו בהודעה האחרונה.',
  openMail: (provider) => `פתיחת ${ltr(provider)}`,
  checkSpam: 'האימייל עוד לא הגיע? בדקו בתיקיית הספאם.',
  lifeLeft: (duration) => `תקף למשך ${duration}.`,
  lifeEnding: (duration) => `תוקף הקוד יפוג בעוד ${duration}.`,
  sent: (delivery) => (delivery === 'link' ? 'הקישור נשלח.' : 'הקוד נשלח.'),
  resendReady: (delivery) => `אפשר לבקש עכשיו ${delivery === 'link' ? 'קישור' : 'קוד'} חדש.`,
  redirecting: 'נכנסתם. עוברים הלאה.',
  takingYou: (app) => (app ? `עוברים אל ${isolated(app)}…` : 'עוברים הלאה…'),
  signedIn: 'אתם מחוברים',
  confirmHeading: (address) => `להיכנס בתור ${ltr(address)} במכשיר הזה?`,
  confirmSubmit: 'כניסה',
  confirmRefuse: 'זה לא אני',
  signedInAs: (address) => `אתם מחוברים בתור ${ltr(address)}`,
  proceed: 'המשך',
  signOut: 'יציאה',
  errorPrefix: 'שגיאה: ',
  errorHeadings: {
    link_invalid: 'הקישור הזה כבר לא פעיל',
    different_browser: 'נפתח בדפדפן אחר',
    no_pending_sign_in: 'נתחיל מחדש',
  },
  errors: {
    sign_in_too_old: 'היכנסו שוב כדי להמשיך.',
    invalid_request: ({ field }) => (field === 'code' ? 'הזינו את הקוד מהאימייל.' : 'חסר משהו. בדקו ונסו שוב.'),
    invalid_email: 'זו לא נראית כמו כתובת אימייל. בדקו אותה ונסו שוב.',
    email_not_allowed: 'אי אפשר להיכנס עם הכתובת הזו. השתמשו בכתובת אחרת או פנו למנהלי האתר.',
    challenge_required: 'נא לאשר שאתם בני אדם.',
    rate_limited: ({ retryAfterSeconds, duration }) =>
      `היו הרבה ניסיונות.${retryAfterSeconds ? ` המתינו ${duration} ונסו שוב.` : ''}`,
    invalid_code: ({ attemptsLeft: left }) =>
      `הקוד אינו נכון.${left === undefined ? '' : left ? ` ${tries(left)}` : ' שלחו קוד חדש.'}`,
    code_expired: 'תוקף הקוד פג. שלחו קוד חדש.',
    too_many_attempts: ({ retryAfterSeconds, duration }) =>
      `יותר מדי קודים שגויים.${retryAfterSeconds ? ` אפשר יהיה לשלוח קוד חדש בעוד ${duration}.` : ''}`,
    code_refused: 'יותר מדי קודים שגויים. פתחו את הקישור שבאימייל או השתמשו בדפדפן הרגיל שלכם.',
    no_pending_sign_in: 'איבדנו את המעקב אחרי הכניסה הזו. הזינו את האימייל ונשלח קוד חדש.',
    link_invalid: 'הקישור כבר נוצל או שתוקפו פג. שלחו קישור חדש.',
    different_browser:
      'הקישור פועל רק בדפדפן שבו ביקשו אותו. חזרו אליו והזינו את הקוד מאותו אימייל, או התחילו כאן מחדש.',
    provider_unavailable: ({ during, mailMayArrive }) =>
      during === 'verify'
        ? 'אי אפשר לבדוק כרגע. נסו שוב בעוד רגע.'
        : mailMayArrive
          ? 'אי אפשר לשלוח אימיילים כרגע. נסו שוב והתעלמו מאימייל שיגיע באיחור.'
          : 'אי אפשר לשלוח אימיילים כרגע. נסו שוב בעוד רגע.',
    store_unavailable: 'משהו השתבש אצלנו. נסו שוב בעוד רגע.',
    no_session: 'כבר יצאתם מהחשבון. היכנסו שוב כדי להמשיך.',
    offline: 'אין חיבור לאינטרנט. אפשר יהיה להמשיך כשהחיבור יחזור.',
    network: 'החיבור נכשל. נסו שוב.',
    timeout: 'זה לקח יותר מדי זמן. נסו שוב.',
    cookies_blocked: 'הדפדפן חוסם קובץ Cookie נחוץ. אפשרו קובצי Cookie באתר הזה.',
    internal: ({ reference }) =>
      `משהו השתבש אצלנו. נסו שוב מאוחר יותר.${reference ? ` מספר פנייה: ${ltr(reference)}` : ''}`,
  },
}
