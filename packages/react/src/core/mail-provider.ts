/** A place on the web, or an app on the phone, where someone reads their mail. */
export interface MailProvider {
  /** The provider's own name. */
  readonly name: string
  /** Its web page: a search for the sender where it has one and the sender is known, else the inbox. */
  readonly url: string
  /** Opens its app on iPhone and iPad; absent where it has no such address. */
  readonly appUrl: string | undefined
}

// Name, domains (`.*` is any country's), inbox (`mail.` and the first domain unless said otherwise), search with `$` for
// the sender (the inbox with the newest on top has to do where there is none), scheme of the app. One text, because every
// sign-in page loads it.
const TABLE = `Gmail,gmail.com googlemail.com,mail.google.com/mail,#search/from:$,googlegmail
Outlook,outlook.* hotmail.* live.* msn.com,outlook.live.com/mail,,ms-outlook
Yahoo,yahoo.com yahoo.* ymail.com rocketmail.com,,d/search/keyword=from:$,ymail
iCloud,icloud.com me.com mac.com,www.icloud.com/mail,,message
Proton Mail,proton.me protonmail.* pm.me,,u/0/all-mail#from=$,protonmail
Fastmail,fastmail.*,app.fastmail.com/mail,search:from:$,fastmail
AOL,aol.com aol.* aim.com,,d/search/keyword=from:$
Zoho,zoho.com zohomail.*
Tuta,tuta.* tutanota.* tutamail.com keemail.me,app.tuta.com
GMX,gmx.*,www.gmx.net
WEB.DE,web.de,web.de
T-Online,t-online.de,email.t-online.de
Posteo,posteo.*,posteo.de
Orange,orange.fr wanadoo.fr
La Poste,laposte.net,www.laposte.net
Libero,libero.it inwind.it iol.it
WP,wp.pl o2.pl,poczta.wp.pl
Onet,onet.pl op.pl vp.pl,poczta.onet.pl
Seznam,seznam.cz email.cz post.cz,email.seznam.cz
Yandex,yandex.com yandex.* ya.ru,,#search?request=$
Mail.ru,mail.ru bk.ru list.ru inbox.ru,e.mail.ru,search/?q_from=$
QQ,qq.com foxmail.com
NetEase,163.com 126.com
Naver,naver.com
Daum,daum.net hanmail.net`

/**
 * Finds where the mail of an address is read, by its domain; `null` where that cannot be told.
 *
 * @param sender the address that the app's mails come from; the link then leads to them and not to the whole inbox.
 */
export function findMailProvider(email: string, sender = ''): MailProvider | null {
  const domain = email.replace(/.*@/, '').toLowerCase()
  const names = [domain, domain.replace(/\..*/, '.*')]
  for (const row of TABLE.split('\n')) {
    const [name = '', domains = '', inbox, search = '', app] = row.split(',')
    const known = domains.split(' ')
    if (!names.some((wanted) => known.includes(wanted))) continue
    const path = sender && search.replace('$', encodeURIComponent(sender))
    return { name, url: `https://${inbox || `mail.${known[0]}`}/${path}`, appUrl: app && `${app}://` }
  }
  return null
}
