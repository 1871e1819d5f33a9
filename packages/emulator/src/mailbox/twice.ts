import type { Animal } from './animal'

/** A mail server that did not hear that the email was taken, and sent it again. */
export const twice: Animal = {
  about: 'lets every email arrive twice',
  done: 'let it arrive twice',
  delivery: { copies: 2 },
}
