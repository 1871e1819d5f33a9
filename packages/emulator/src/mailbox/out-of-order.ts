import type { Animal } from './animal'

/** Two servers, of which one is slower. */
export const outOfOrder: Animal = {
  about: 'lets an email arrive after the next one to its address, or after two minutes of the emulator’s clock',
  done: 'held it back until a newer one had arrived or two minutes had passed',
  delivery: { delaySeconds: 120, untilNextMail: true },
}
