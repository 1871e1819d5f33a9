import { UsageError } from '../usage-error'
import { CannotTell, type Need } from './attack-case'
import { type Attack, learnMarkers } from './attack-context'

/**
 * Signs in and out as any visitor does: what this app has, and that what holds later holds for a reason. It also asks
 * once for each kind of page that attacks ask for, so that a development server has compiled them. @throws UsageError
 */
export async function rehearse(attack: Attack): Promise<ReadonlySet<Need>> {
  const rehearsed = await attempt(attack)
  // A server that has just started loads and compiles for its first visitor, and may be late.
  const { has, obstacle } = rehearsed.has ? rehearsed : await attempt(attack)
  if (has) return has
  throw new UsageError(
    `A plain sign-in did not work, so nothing that follows would mean anything. ${obstacle}\nIs the inbox that of this app, and does --preset or --config describe it?`,
  )
}

/** What no app has. */
const NO_PAGE = '/doorpost-attack-no-such-page'

async function attempt(attack: Attack): Promise<{ has?: ReadonlySet<Need>; obstacle?: string }> {
  try {
    return { has: await tryEverything(attack) }
  } catch (error) {
    if (error instanceof CannotTell) return { obstacle: `${error.message}${await whoWasFaster(attack)}` }
    throw error
  }
}

/** What in the emulator's mailbox used the last email up before the person could. */
async function whoWasFaster({ mailbox }: Attack): Promise<string> {
  const [newest] = await mailbox.mails().catch(() => [])
  if (newest?.usedUpBy === undefined) return ''
  return ` Its email was used up by "${newest.usedUpBy}", which is on in the emulator's mailbox: the app lets whatever opens a link use it up.`
}

async function tryEverything(attack: Attack): Promise<ReadonlySet<Need>> {
  const { map } = attack
  const has = new Set<Need>()
  if (attack.real !== null) has.add('playwright')
  if (attack.log !== null) has.add('log')
  const { browser, mail, flow } = await attack.signIn()
  for (const path of [map.signInPage?.path ?? '/', NO_PAGE]) await browser.request(path, { from: 'own-page' })
  if (map.verify !== undefined && mail.code !== null) has.add('code')
  if (flow !== undefined) has.add('flow')
  if (map.resend !== undefined) has.add('resend')
  if (map.signInPage !== undefined) has.add('signInPage')
  if (JSON.stringify(map).includes('{next}')) has.add('next')
  await learnMarkers(attack, browser)
  if (attack.markers.size > 0) has.add('page')
  if (map.signOut !== undefined) {
    await attack.signOut(browser)
    if ((await attack.whoIs(browser)) === null) has.add('signOut')
  }
  if (mail.link !== null && (await canUseLink(attack))) has.add('link')
  if (!has.has('link') && !has.has('code')) throw new CannotTell('Neither the code nor the link of an email signed in.')
  return has
}

async function canUseLink(attack: Attack): Promise<boolean> {
  const { browser, mail, email } = await attack.start()
  if (mail.link === null || new URL(mail.link).origin !== attack.target.origin) return false
  await attack.openLink(browser, mail.link)
  return (await attack.whoIs(browser)) === email
}
