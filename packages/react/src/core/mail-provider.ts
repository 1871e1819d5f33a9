/** A place on the web, or an app on the phone, where someone reads their mail. */
export interface MailProvider {
  /** The provider's own name. */
  readonly name: string
  /** Its web page: a search for the sender where it has one and the sender is known, else the inbox. */
  readonly url: string
  /** Opens its app on iPhone and iPad; absent where it has no such address. */
  readonly appUrl: string | undefined
}

type Row = readonly [name: string, domains: RegExp, inbox: string, search?: string, app?: string]

// `$` is the sender. Where a provider has no address for searching, the inbox with the newest on top has to do.
const ROWS: readonly Row[] = [
  ['Gmail', /^(g|google)mail.com$/, 'mail.google.com/mail/', '#search/from:$', 'googlegmail:'],
  ['Outlook', /^((outlook|hotmail|live)\..+|msn.com)$/, 'outlook.live.com/mail/', '', 'ms-outlook:'],
  ['Yahoo', /^(yahoo\..+|(y|rocket)mail.com)$/, 'mail.yahoo.com/', 'd/search/keyword=from:$', 'ymail:'],
  ['iCloud', /^(icloud|me|mac).com$/, 'www.icloud.com/mail/', '', 'message:'],
  ['Proton Mail', /^(pm|proton|protonmail)\.(me|com|ch)$/, 'mail.proton.me/', 'u/0/all-mail#from=$', 'protonmail:'],
  ['Fastmail', /^fastmail\.(com|fm)$/, 'app.fastmail.com/mail/', 'search:from:$', 'fastmail:'],
  ['AOL', /^(aol\..+|aim.com)$/, 'mail.aol.com/', 'd/search/keyword=from:$'],
  ['HEY', /^hey.com$/, 'app.hey.com/', 'search?q=$'],
  ['Zoho', /^zoho(mail)?\.(com|eu)$/, 'mail.zoho.com/'],
  ['Tuta', /^(tuta(nota)?\.(com|de|io)|tutamail.com|keemail.me)$/, 'app.tuta.com/'],
  ['mail.com', /^mail.com$/, 'www.mail.com/'],
  ['GMX', /^gmx\..+$/, 'www.gmx.net/'],
  ['WEB.DE', /^web.de$/, 'web.de/'],
  ['T-Online', /^t-online.de$/, 'email.t-online.de/'],
  ['mailbox.org', /^mailbox.org$/, 'app.mailbox.org/'],
  ['Posteo', /^posteo\..+$/, 'posteo.de/'],
  ['Orange', /^(orange|wanadoo).fr$/, 'mail.orange.fr/'],
  ['La Poste', /^laposte.net$/, 'www.laposte.net/'],
  ['Libero', /^(libero|inwind|iol).it$/, 'mail.libero.it/'],
  ['WP', /^(wp|o2).pl$/, 'poczta.wp.pl/'],
  ['Onet', /^(onet|op|vp).(pl|eu)$/, 'poczta.onet.pl/'],
  ['Seznam', /^(seznam|email|post).cz$/, 'email.seznam.cz/'],
  ['Yandex', /^(yandex\..+|ya.ru)$/, 'mail.yandex.com/', '#search?request=$'],
  ['Mail.ru', /^(mail|bk|list|inbox).ru$/, 'e.mail.ru/', 'search/?q_from=$'],
  ['QQ', /^(qq|foxmail).com$/, 'mail.qq.com/'],
  ['NetEase', /^(163|126).com$/, 'mail.163.com/'],
  ['Naver', /^naver.com$/, 'mail.naver.com/'],
  ['Daum', /^(daum|hanmail).net$/, 'mail.daum.net/'],
]

/**
 * Finds where the mail of an address is read, by its domain; `null` where that cannot be told.
 *
 * @param sender the address that the app's mails come from; the link then leads to them and not to the whole inbox.
 */
export function findMailProvider(email: string, sender = ''): MailProvider | null {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase()
  const row = ROWS.find(([, domains]) => domains.test(domain))
  if (!row) return null
  const [name, , inbox, search = '', app] = row
  const path = sender && search.replace('$', encodeURIComponent(sender))
  return { name, url: `https://${inbox}${path}`, appUrl: app && `${app}//` }
}
