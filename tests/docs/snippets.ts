import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../boundaries/built-entries'
import { type Fence, fencesOf, type Page } from './pages'

/** A file of an app that a page shows. */
export interface Snippet {
  readonly fence: Fence
  /** Where it lies in that app. */
  readonly file: string
}

const TYPESCRIPT = /^(ts|tsx|typescript)$/
const NAMED = /^(?:\/\/|\/\*) ([\w@[\].()/-]+\.(?:ts|tsx|css))(?:\s|$)/

/** What the first line says the file is called. */
function fileOf({ text }: Fence): string | undefined {
  return NAMED.exec(text)?.[1]
}

/** Where the block was taken from: a file that a test runs. */
const sourceOf = ({ info }: Fence): string | undefined => /(?:^| )from=(\S+)/.exec(info)?.[1]

/** Where a fence is, for a person to go to. */
export const placeOf = ({ page, line }: Fence) => `${page.path}:${line}`

/** What a page shows as a file of an app, style sheets included. */
export function snippetsOf(page: Page): Snippet[] {
  return fencesOf(page)
    .filter((fence) => TYPESCRIPT.test(fence.language) || fence.language === 'css')
    .flatMap((fence) => {
      const file = fileOf(fence)
      return file ? [{ fence, file }] : []
    })
}

/** TypeScript that says not which file it is: nothing could import it. */
export function unmarkedFences(page: Page): string[] {
  return fencesOf(page)
    .filter((fence) => TYPESCRIPT.test(fence.language) && !fileOf(fence))
    .map((fence) => `${placeOf(fence)}: begin it with a comment that names its file, such as // lib/auth.ts`)
}

/** Blocks that are not what the file they were taken from says. */
export function outdatedFences(page: Page): string[] {
  return fencesOf(page).flatMap((fence) => {
    const source = sourceOf(fence)
    if (!source || readFileSync(join(root, source), 'utf8').trimEnd() === fence.text) return []
    return [`${placeOf(fence)}: differs from ${source}`]
  })
}

const READS_SESSION = /await (?:requireSession|requireRecentSignIn|getSession)\(|getSignInStart\(/
const WAITS = /<Suspense\b|^export const instant = false$/m

/** Pages that a new Next.js app would not build: with Cache Components, what waits for the visitor has to say how. */
export function pagesThatDoNotBuild(page: Page): string[] {
  return snippetsOf(page)
    .filter(({ fence, file }) => /^app\/.*page\.tsx$/.test(file) && !sourceOf(fence))
    .filter(({ fence }) => READS_SESSION.test(fence.text) && !WAITS.test(fence.text))
    .map(({ fence }) => `${placeOf(fence)}: wait in <Suspense>, or export const instant = false`)
}
