import type { Animal } from './animal'

/** A mail server that makes unknown senders try again later. */
export const late: Animal = {
  about: 'lets an email arrive two minutes later, by the emulator’s clock',
  done: 'held it back for two minutes',
  delivery: { delaySeconds: 120 },
}
