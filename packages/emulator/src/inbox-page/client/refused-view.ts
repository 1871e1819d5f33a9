import type { RefusedMail } from '../../refused-mails'
import { el } from './dom'
import { toSentAt } from './sent-at'

/** What a refused email is called where there would be its subject. */
export const REFUSED_SUBJECT = 'No email was sent'

/** Why no email came: what the app was told, in the words of the answer. */
export function createRefusedView({ to, call, code, reason, refusedAt }: RefusedMail): readonly HTMLElement[] {
  const head = el(
    'header',
    { class: 'detail-head' },
    el('a', { class: 'back', href: '#/' }, 'All emails'),
    el('h2', { tabindex: '-1', id: 'mail-heading' }, REFUSED_SUBJECT),
    el(
      'p',
      { class: 'meta' },
      to === '' ? '' : `To ${to} · `,
      el('time', { datetime: refusedAt }, toSentAt(refusedAt)),
    ),
  )
  const answer = el(
    'div',
    { class: 'refused', role: 'group', 'aria-label': 'Reason' },
    el('h3', {}, `Your app asked to ${call} it, and was answered ${code}:`),
    el('p', { class: 'reason' }, reason.replaceAll('; ', ';\n')),
  )
  return [head, answer]
}
