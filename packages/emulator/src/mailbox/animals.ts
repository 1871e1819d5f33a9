import type { Animal } from './animal'
import { CHANGED_LINKS } from './changed-links'
import { firstButton } from './first-button'
import { gateway } from './gateway'
import { gatewayWithScripts } from './gateway-with-scripts'
import { late } from './late'
import { outOfOrder } from './out-of-order'
import { overdue } from './overdue'
import { prefetch } from './prefetch'
import { previewBot } from './preview-bot'
import { rewriter } from './rewriter'
import { twice } from './twice'
import { wrapped } from './wrapped'

/** Everything that can stand between an email and a person. Those that visit do so in this order. */
export const ANIMALS = {
  gateway,
  'gateway-with-scripts': gatewayWithScripts,
  'first-button': firstButton,
  prefetch,
  'preview-bot': previewBot,
  rewriter,
  ...CHANGED_LINKS,
  wrapped,
  late,
  overdue,
  twice,
  'out-of-order': outOfOrder,
} as const satisfies Readonly<Record<string, Animal>>

/** What can stand between an email and a person, by name. */
export type MailboxAnimal = keyof typeof ANIMALS

/** All names, in the order of the table. */
export const ANIMAL_NAMES = Object.keys(ANIMALS) as readonly MailboxAnimal[] // an object's own keys
