import type { Animal } from './animal'

/** A mail server that had a bad day. */
export const overdue: Animal = {
  about: 'lets an email arrive an hour later, by the emulator’s clock: nothing in it is good any more',
  done: 'held it back for an hour',
  delivery: { delaySeconds: 3_600 },
}
