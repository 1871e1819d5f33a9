import type { MailWords } from './mail-words'

/** Keeps the name of an app in its own direction. */
const isolated = (name: string) => `\u2068${name}\u2069`

/** Keeps an address or a time from being read backwards. */
const ltr = (text: string) => `\u2066${text}\u2069`

/** Hebrew. */
export const he: MailWords = {
  dir: 'rtl',
  colon: ': ',
  SIGNIN: {
    heading: (app) => (app ? `כניסה אל ${isolated(app)}` : 'כניסה'),
    codeSubject: ['', ' הוא קוד הכניסה שלכם'],
    linkSubject: 'קישור הכניסה שלכם',
    codeLabel: 'קוד הכניסה שלכם',
    linkLabel: 'כניסה',
    ignore: 'אם לא ניסיתם להיכנס, התעלמו מהאימייל הזה. אי אפשר להיכנס בלעדיו.',
  },
  SIGNUP: {
    heading: (app) => `ברוכים הבאים${app ? ` אל ${isolated(app)}` : ''}. אשרו את כתובת האימייל`,
    codeSubject: ['', ' הוא קוד ההרשמה שלכם'],
    linkSubject: 'קישור ההרשמה שלכם',
    codeLabel: 'קוד ההרשמה שלכם',
    linkLabel: 'השלמת ההרשמה',
    ignore: 'אם לא ניסיתם להירשם, התעלמו מהאימייל הזה. בלעדיו לא נוצר חשבון.',
  },
  enterCode: 'הזינו את הקוד במקום שבו ביקשתם אותו.',
  openLink: 'פתחו את הקישור הזה בדפדפן שבו ביקשתם אותו:',
  orOpenLink: 'או פתחו את הקישור הזה בדפדפן שבו ביקשתם אותו:',
  lasts: (duration) => `תקף למשך ${duration}, לשימוש חד-פעמי.`,
  asked: ({ date, time, device }) => `התבקש ב-${date} בשעה ${ltr(time)}${device ? `, בדפדפן ${ltr(device)}` : ''}.`,
  device: (browser, system) => (system ? `${browser} (${system})` : browser),
  sentTo: (address, app) =>
    app ? `האימייל הזה נשלח אל ${ltr(address)} מאת ${isolated(app)}.` : `האימייל הזה נשלח אל ${ltr(address)}.`,
}
