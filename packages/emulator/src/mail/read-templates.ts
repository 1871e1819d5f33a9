import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type MailTemplate, MailTemplateError, mailTemplateNames } from '@doorpost/server/mail'
import { InputError } from '../http/input-error'

/** Which of the two emails: as `template` of a send names them. */
export type MailKind = 'SIGNIN' | 'SIGNUP'

/** A template, or the folder of its files: `subject.txt`, `body.html` and `body.txt`. */
export type MailTemplateSource = string | MailTemplate

/** The template of a kind of email, read anew each time; undefined for the emulator's own email. */
export type ReadTemplate = (kind: MailKind) => MailTemplate | undefined

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

function readFolder(folder: string): MailTemplate {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  try {
    return { subject: read('subject.txt'), html: read('body.html'), text: read('body.txt') }
  } catch (error) {
    throw new InputError(
      `The template in ${folder} cannot be read (${reasonOf(error)}). It needs subject.txt, body.html and body.txt; "npx doorpost mail-template --out ${folder}" writes them.`,
    )
  }
}

/** Reads the templates of an option, and again for every email, so that a change is seen in the next one. */
export function templateReader(sources: Readonly<Partial<Record<MailKind, MailTemplateSource>>>): ReadTemplate {
  return (kind) => {
    const source = sources[kind]
    return typeof source === 'string' ? readFolder(source) : source
  }
}

/** Reads both once. @throws InputError with what to change */
export function checkTemplates(read: ReadTemplate): void {
  for (const kind of ['SIGNIN', 'SIGNUP'] as const) {
    const template = read(kind)
    try {
      if (template) mailTemplateNames(template)
    } catch (error) {
      if (error instanceof MailTemplateError)
        throw new InputError(`The ${kind} template cannot be used. ${error.message}`)
      throw error
    }
  }
}
