export { toSpokenDuration } from './spoken-duration'
export type { MailWords, TemplateWords } from './words/mail-words'
export { MAIL_LANGUAGES, wordsFor } from './words/words-for'
