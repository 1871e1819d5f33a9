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
const BOUND_CODE = `
@${value('domain')} #${value('otp')}
`

/** The plain text: it says all that the document says, and the code on a line of its own. */
export const TEXT = `${value('heading')}
${when('otp', CODE)}${when('link', LINK)}
${value('expires')}
${value('ignore')}

${value('asked')}
${value('sent_to')}
${when('otp', when('domain', BOUND_CODE))}`
