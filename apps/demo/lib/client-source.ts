import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file of a page, as it is. */
export interface SourceFile {
  readonly name: string
  readonly text: string
}

/** What is shown of each client's page: how it signs in, without its pictures and its words. */
const SHOWN = {
  'app/(fernway)/login/custom': [
    'sign-in.tsx',
    'email-form.tsx',
    'code-form.tsx',
    'ways-on.tsx',
    'ending.tsx',
    'fields.tsx',
    'status.tsx',
  ],
  'app/(tracebase)': ['login/console/sign-in.tsx', 'tracebase.css', 'login/console/page.tsx'],
} as const

/** For `next.config.ts`, as text: reads the files when the app is built. */
export const readClientSource = (folder: keyof typeof SHOWN): string =>
  JSON.stringify(SHOWN[folder].map((name): SourceFile => ({ name, text: readFileSync(join(folder, name), 'utf8') })))
