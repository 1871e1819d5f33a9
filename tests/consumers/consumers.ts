import { readFileSync } from 'node:fs'

export type ConsumerKind =
  | 'guarded'
  | 'unguarded'
  | 'base-path'
  | 'use-cache'
  | 'new-app'
  | 'new-app-dev'
  | 'cookbook-before'
  | 'cookbook-after'
  | 'cookbook-old-addresses'
  | 'mutant'
  | 'nginx'
  | 'vite'
  | 'stack'

/** One built and running app of this run. */
export interface Consumer {
  readonly name: string
  readonly kind: ConsumerKind
  /** Where visitors find it. */
  readonly url: string
  /** Where the app itself listens, if something stands in front of it. */
  readonly innerUrl?: string
  readonly next?: '15' | '16'
  readonly bundler?: 'webpack' | 'turbopack' | 'vite'
  /** The folder it was built in, for the apps of Next.js and the stacks. */
  readonly dir?: string
  readonly distDir?: string
  /** What `next build` said. */
  readonly log?: string
  /** What is asked of a stack: the tags of its tests. */
  readonly checks?: readonly string[]
  /** The tags of what it is not asked, for a reason. */
  readonly without?: readonly string[]
  /** The name of a stack's own spec, if not the stack's. */
  readonly spec?: string
  /** Its server for development. */
  readonly devUrl?: string
  /** What refuses without a session, if that is not the page `/dashboard`. */
  readonly guarded?: string
  /** Whether its sign-in page has no script. */
  readonly plainForms?: boolean
}

/** Everything that `run/main.mjs` started. */
export interface Consumers {
  readonly emulatorUrl: string
  /** Values that no browser, bundle or answer may hold. */
  readonly secrets: readonly string[]
  readonly apps: readonly Consumer[]
}

/** Read by the configuration and by every worker. */
export function readConsumers(): Consumers {
  const file = process.env.CONSUMERS_FILE
  if (file === undefined) throw new Error('CONSUMERS_FILE is not set: run these tests with npm run test:consumers.')
  return JSON.parse(readFileSync(file, 'utf8'))
}
