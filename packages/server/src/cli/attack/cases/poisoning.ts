import { type AttackCase, broken, held } from '../attack-case'
import { type Attack, type StartOptions, unlimited } from '../attack-context'
import { EVIL_HOST, EVIL_ORIGIN } from '../browser'
import { settledMails } from '../mailbox'

/** What a client can say about the host that it asked for. */
const HOSTS: readonly Readonly<Record<string, string>>[] = [
  { host: EVIL_HOST },
  { 'x-forwarded-host': EVIL_HOST, 'x-forwarded-proto': 'https' },
  { forwarded: `for=192.0.2.1;host=${EVIL_HOST};proto=https` },
  { 'x-host': EVIL_HOST, 'x-original-host': EVIL_HOST, 'x-forwarded-server': EVIL_HOST, 'x-forwarded-port': '444' },
]

/** Whether the link that an email has leads elsewhere. */
async function isPoisoned(attack: Attack, options: StartOptions): Promise<boolean> {
  const email = attack.newEmail()
  const sent = unlimited(await attack.ask(attack.browser(), email, options))
  if (sent.status >= 400) return false
  const mails = await settledMails(attack.mailbox, email)
  return mails.some(({ link }) => link !== null && new URL(link).origin !== attack.target.origin)
}

const POISON_MEANS =
  'An attacker asks for an email to your address; you click its link, and the attacker has your sign-in.'

export const POISONING_CASES: readonly AttackCase[] = [
  {
    id: 'host-header-link',
    threat: 'T06',
    title: 'a forged host doesn’t get into the mailed link',
    needs: ['link'],
    tried: 'Asked for an email with another host in Host, X-Forwarded-Host, Forwarded and their kin.',
    means: POISON_MEANS,
    fix: 'Build links with the origin of your configuration (APP_URL), never with the request’s.',
    async run(attack) {
      for (const headers of HOSTS) {
        const names = Object.keys(headers).join(', ')
        if (await isPoisoned(attack, { headers }))
          return broken(`With ${names}, the mailed link led to the forged host.`)
      }
      return held('Every mailed link led to the app.')
    },
  },
  {
    id: 'link-uri-from-body',
    threat: 'T06',
    title: 'a request can’t say where the mailed link leads',
    needs: ['link'],
    tried: 'Asked for an email with further fields that name another address for the link.',
    means: POISON_MEANS,
    fix: 'Take the address of the link from your configuration, never from the request.',
    async run(attack) {
      const names = [
        'magiclinkAuthUri',
        'magiclink_auth_uri',
        'linkUri',
        'redirectUri',
        'redirect_uri',
        'baseUrl',
        'appUrl',
        'origin',
        'url',
      ]
      const extra = Object.fromEntries(names.map((name) => [name, `${EVIL_ORIGIN}/verify`]))
      return (await isPoisoned(attack, { extra }))
        ? broken('The mailed link led to the address in the request.')
        : held('The mailed link led to the app.')
    },
  },
  {
    id: 'host-header-redirect',
    threat: 'T06',
    title: 'a forged host doesn’t get into redirects',
    needs: ['page'],
    tried:
      'Asked for the protected page without a session and with another host in Host, X-Forwarded-Host and Forwarded.',
    means: 'A cache in front of the app keeps the redirect, and takes every visitor elsewhere.',
    fix: 'Redirect to an address on your configured origin, or to a path.',
    async run(attack) {
      for (const headers of HOSTS) {
        const { location } = await attack
          .browser()
          .request(attack.map.protectedPage?.path ?? '/', { from: 'click', headers })
        if (location?.hostname === EVIL_HOST)
          return broken(`With ${Object.keys(headers).join(', ')}, the redirect led to the forged host.`)
      }
      return held('Every redirect led to the app.')
    },
  },
]
