import { value, when } from './jet'

/** The subject: with the code, so that it can be read in a notification. */
export const SUBJECT = when(
  'otp',
  `${value('subject_before_code')}${value('otp')}${value('subject_after_code')}`,
  value('subject_link'),
)

const CODE = `
${value('code_hint')}

${value('code_label')}${value('colon')}${value('otp')}
`

const LINK = `
${when('otp', value('or_open_link'), value('open_link'))}
${value('link')}
`

/** What binds a code to a host, as the last line: it only stands where the app names its host. */
export const BOUND_CODE = `@${value('domain')} #${value('otp')}`

/**
 * What lists of emails show beside the subject. Apple Mail takes for the code what it finds first that looks like one, be it
 * the app's name or a number of minutes: so the code is first, behind its word.
 */
export const PREHEADER = `${when('otp', `${value('code_label')}${value('colon')}${value('otp')} · `)}${value('expires')}`

/** The plain text: it says all that the document says, and the code on a line of its own. */
export const TEXT = `${value('heading')}
${when('otp', CODE)}${when('link', LINK)}
${value('expires')}
${value('ignore')}

${value('asked')}
${value('sent_to')}
${when('otp', when('domain', `\n${BOUND_CODE}\n`))}`
