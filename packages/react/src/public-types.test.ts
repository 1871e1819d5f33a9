import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const folder = dirname(fileURLToPath(import.meta.url))

const IMPORTS = `
import { LoginForm, EmailStep, OtpInput, type Copy, type SignInState, type SignInStart } from './index'
import { en } from './copy/en'
`

const snippets: Readonly<Record<string, string>> = {
  whole: `
    export const mine: Copy = { ...en, signOut: 'Leave' }
    export const page = (start: SignInStart) => (
      <LoginForm {...start} copy={mine} strings={{ signOut: 'Leave' }} slots={{ logo: <b />, challenge: () => <b /> }} />
    )
    export const field = <OtpInput aria-label="Code" value="12" length={5} />
  `,
  'a dictionary without a key': `
    const { signOut, ...rest } = en
    export const mine: Copy = rest
  `,
  'a dictionary without the words of a failure': `
    const { code_expired, ...rest } = en.errors
    export const mine: Copy = { ...en, errors: rest }
  `,
  'words that forget their data': `
    export const mine: Copy = { ...en, openMail: (count: number) => String(count) }
  `,
  'a state without its text': `
    const words: { readonly [Status in SignInState['status']]: string } = {
      'email.idle': '', 'email.sending': '', 'code.idle': '', 'code.verifying': '', 'code.resending': '',
      'link.waiting': '', 'link.resending': '', 'link.confirm': '', 'link.confirming': '', 'done.redirecting': '',
    }
    export default words
  `,
  'a slot that there is not': `export const page = <LoginForm slots={{ logos: <b /> }} />`,
  'a slot of the wrong kind': `export const page = <LoginForm slots={{ challenge: (answer: number) => <b>{answer}</b> }} />`,
  'a function among the plain texts': `export const page = <LoginForm strings={{ openMail: 'Open' }} />`,
  'a heading that there is not': `export const step = <EmailStep headingLevel={7} />`,
}

/** Compiles every snippet as a file beside the sources; what is wrong with each, by its name. */
function compile(): Readonly<Record<string, readonly string[]>> {
  // The sources' own settings: nothing has to be built.
  const root = join(folder, '../../..')
  const { config } = ts.readConfigFile(join(root, 'tsconfig.sources.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root)
  const files = new Map(
    Object.entries(snippets).map(([name, code], index) => [
      join(folder, `snippet-${index}.tsx`),
      { name, text: IMPORTS + code },
    ]),
  )
  // The imports are the same for all: not each snippet needs each of them.
  const settings = { ...options, noEmit: true, noUnusedLocals: false }
  const host = ts.createCompilerHost(settings)
  const { fileExists, getSourceFile } = host
  host.fileExists = (path) => files.has(path) || fileExists(path)
  host.getSourceFile = (path, language, ...rest) => {
    const file = files.get(path)
    return file ? ts.createSourceFile(path, file.text, language) : getSourceFile(path, language, ...rest)
  }
  const program = ts.createProgram([...files.keys()], settings, host)
  const wrong = [...files].map(([path, { name }]) => {
    const messages = ts.getPreEmitDiagnostics(program, program.getSourceFile(path))
    return [name, messages.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))] as const
  })
  return Object.fromEntries(wrong)
}

describe('what the types refuse', () => {
  const wrong = compile()

  test('nothing of what the documentation shows', () => {
    expect(wrong.whole).toEqual([])
  })

  test.each([
    ['a dictionary without a key', "'signOut' is missing"],
    ['a dictionary without the words of a failure', "'code_expired' is missing"],
    ['words that forget their data', "'number'"],
    ['a state without its text', '\'"link.already-signed-in"\' is missing'],
    ['a slot that there is not', "'logos' does not exist"],
    ['a slot of the wrong kind', "is not assignable to type 'number'"],
    ['a function among the plain texts', "'openMail' does not exist"],
    ['a heading that there is not', "Type '7' is not assignable"],
  ])('%s', (name, message) => {
    expect(wrong[name]).toHaveLength(1)
    expect(wrong[name]?.[0]).toContain(message)
  })
})
