import { dirname } from 'node:path'
import { appFolder, findRoutes } from '../doctor/routes'
import { UsageError } from '../usage-error'
import { type AppFacts, majorOf } from './app-facts'
import { importsReset } from './sheets'

/** What `init` needs to know of an app of Next.js. */
export interface NextApp {
  readonly major: number
  /** What is before `lib` and `proxy.ts`: `src/` or nothing. */
  readonly root: string
  /** The folder for pages: one that a root layout is in. Null if there are several, each with its own. */
  readonly pages: string | null
  /** The folder of the routes: `app` or `src/app`. */
  readonly app: string
  readonly hasCacheComponents: boolean
  /** Whether a sheet of the app would beat the kit's rules while those are in a layer. */
  readonly hasUnlayeredReset: boolean
}

const CONFIGS = ['next.config.ts', 'next.config.mts', 'next.config.js', 'next.config.mjs', 'next.config.cjs']

/** The configuration's text without its comments. */
function configOf({ read }: AppFacts): string {
  const text = CONFIGS.map(read).find((found) => found !== null) ?? ''
  return text.replace(
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|\/\/[^\n]*|\/\*[\s\S]*?\*\//g,
    (_, string) => string ?? '',
  )
}

const LAYOUT = /(?:^|\/)layout\.(?:[jt]sx?)$/

const layoutIn = ({ files }: AppFacts, folder: string) =>
  files.find((file) => dirname(file) === folder && LAYOUT.test(file))

/** Folders that pages can be added to: below the nearest layout that holds `<html>`. */
function pagesFolder(facts: AppFacts, app: string): string | null {
  const layouts = facts.files.filter((file) => file.startsWith(`${app}/`) && LAYOUT.test(file))
  if (layouts.some((file) => dirname(file) === app)) return app
  // Groups, each with a root layout of its own.
  const groups = layouts
    .map((file) => dirname(file))
    .filter((folder) => /^\([^.)][^)]*\)$/.test(folder.slice(app.length + 1)))
  return groups.length === 1 ? (groups[0] ?? null) : null
}

/** @throws UsageError where the kit can't work, with what to change */
function refuse(facts: AppFacts, config: string): void {
  if (/\boutput\s*:\s*['"]export['"]/.test(config)) {
    throw new UsageError(
      "next.config sets output: 'export', so there is no server that could sign anybody in. Remove it first.",
    )
  }
  for (const name of ['basePath', 'pageExtensions']) {
    if (!new RegExp(`\\b${name}\\s*:\\s*(?!['"]['"])`).test(config)) continue
    throw new UsageError(
      `next.config sets ${name}, which init does not know how to write for. Follow "Set it up in your app" in the README of @doorpost/server instead.`,
    )
  }
  const hasPages = facts.files.some((file) => /^(?:src\/)?pages\//.test(file))
  if (appFolder(facts.files)) return
  throw new UsageError(
    hasPages
      ? 'This app has the Pages Router only, and the kit needs the App Router beside it. Add app/layout.tsx first (src/app/layout.tsx if your pages are in src), then run this again.'
      : 'There is no app folder here. Add app/layout.tsx first, then run this again.',
  )
}

/** Looks at an app of Next.js. @throws UsageError where the kit can't work */
export function readNextApp(facts: AppFacts): NextApp {
  const config = configOf(facts)
  refuse(facts, config)
  const app = appFolder(facts.files) ?? 'app'
  const pages = pagesFolder(facts, app)
  const major = majorOf(facts, 'next') ?? 16
  if (major < 15) throw new UsageError(`Next.js ${major} is too old: the kit needs 15 or 16. Upgrade it first.`)
  return {
    major,
    root: app === 'src/app' ? 'src/' : '',
    app,
    pages,
    hasCacheComponents: /\bcacheComponents\s*:\s*true\b/.test(config),
    hasUnlayeredReset: importsReset(facts, layoutIn(facts, pages ?? app)),
  }
}

/** The file that answers an address already, if there is one. */
export const routeAt = (files: readonly string[], address: string): string | undefined =>
  findRoutes(files).find(({ segments }) => `/${segments.join('/')}` === address)?.file
