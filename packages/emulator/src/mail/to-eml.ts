import type { InboxMessage } from '../inbox'

const SENDER_ADDRESS = 'sign-in@emulator.test'

/** The message as a MIME file, with HTML and text side by side, for trying in real mail programs. */
export async function toEml(message: InboxMessage): Promise<Buffer> {
  // Loaded when first asked for: most runs never save an email.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  const composer = new MailComposer({
    from: { name: message.from, address: SENDER_ADDRESS },
    to: { name: '', address: message.to },
    subject: message.subject,
    date: new Date(message.sentAt),
    messageId: `<${message.id}.${Date.parse(message.sentAt)}@emulator.test>`,
    text: message.text,
    html: message.html,
    // An address in the content must never be fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}
