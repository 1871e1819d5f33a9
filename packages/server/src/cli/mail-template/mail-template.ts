import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { MAIL_VARIABLES } from '../../mail/mail-variables'
import type { Call, Command, ExitCode, Io } from '../command'
import { readTemplate } from '../init/template'
import { UsageError } from '../usage-error'

/** Where each file goes in the dashboard. */
const FILES = { 'subject.txt': 'Subject', 'body.html': 'HTML body', 'body.txt': 'Plain text body' } as const

const CHECKLIST = `In Scalekit's dashboard:

1. Connect your own email provider: custom templates need one.
2. Emails > Templates: for the sign-in email, and for the sign-up email if you send it,
   choose "Use custom template" and paste the three parts. Both take the same.
3. Give every variable, in each email: templateVariables: (mail) => mailVariables({ … })
   of @doorpost/server/mail. A missing one fails the email.
4. After a change: npx doorpost doctor --template <folder>`

function readFiles(): ReadonlyMap<keyof typeof FILES, string> {
  const names: readonly (keyof typeof FILES)[] = ['subject.txt', 'body.html', 'body.txt']
  return new Map(names.map((name) => [name, readTemplate(`mail/${name}`)]))
}

/** Writes all the files or none: what is there may be somebody's work. */
function writeFiles(io: Io, out: string, files: ReturnType<typeof readFiles>): void {
  const folder = resolve(io.cwd, out)
  const there = [...files.keys()].filter((name) => existsSync(join(folder, name)))
  if (there.length > 0) {
    throw new UsageError(`${out} already has ${there.join(', ')}. Choose another folder, or delete them first.`)
  }
  try {
    mkdirSync(folder, { recursive: true })
    for (const [name, text] of files) writeFileSync(join(folder, name), text, { flag: 'wx' })
  } catch (error) {
    throw new UsageError(`${out} cannot be written. ${error instanceof Error ? error.message : error}`)
  }
}

async function run({ options, args }: Call, io: Io): Promise<ExitCode> {
  if (args.length > 0) throw new UsageError('doorpost mail-template takes no arguments. For a folder: --out <folder>')
  const files = readFiles()
  const out = typeof options.out === 'string' ? options.out : undefined
  if (out !== undefined) writeFiles(io, out, files)
  if (options.json) io.print(JSON.stringify({ files: Object.fromEntries(files), variables: MAIL_VARIABLES }))
  else if (out === undefined) for (const [name, text] of files) io.print(`--- ${FILES[name]} ---\n${text}`)
  else for (const name of files.keys()) io.print(join(out, name))
  io.tell(`\n${CHECKLIST}`)
  return 0
}

/** `doorpost mail-template`: never writes over a file. */
export const mailTemplate: Command = {
  usage: 'doorpost mail-template [--out <folder>] [--json]',
  help: `
Prints the template of the email for Scalekit's dashboard: subject, HTML body and
plain text body, the same for sign-in and sign-up and for every language, since
each text is a variable. What to do with it is on standard error.

The emulator shows your emails in it: npx doorpost-emulator --templates <folder>

  --out <folder>   write subject.txt, body.html and body.txt there instead; a file
                   that is there already is never replaced`,
  options: { out: { type: 'string' } },
  run,
}
