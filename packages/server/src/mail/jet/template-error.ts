/** A template that cannot be read or filled in. The message says what to change, and on which line. */
export class MailTemplateError extends Error {
  override readonly name = 'MailTemplateError'
}
