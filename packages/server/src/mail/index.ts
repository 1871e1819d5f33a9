export { MAIL_VARIABLES, type MailVariables, type MailVariablesOptions, mailVariables } from './mail-variables'
export { toSpokenDuration } from './spoken-duration'
export type { Asking, MailWords, TemplateWords } from './words/mail-words'
export { MAIL_LANGUAGES, wordsFor } from './words/words-for'
