import { fileURLToPath } from 'node:url'
import type { Io } from '../../packages/server/src/cli/command'
import { runCli } from '../../packages/server/src/cli/run-cli'
import { testIo } from '../../packages/server/src/cli/test-io'
import { findChromium } from '../../scripts/find-chromium.mjs'
import { root } from '../../scripts/root.mjs'

/** What `doorpost attack --json` prints, as far as tests look at it. */
export interface Report {
  readonly requests: number
  readonly results: readonly { readonly id: string; readonly verdict: string; readonly happened: string }[]
}

/** A run of the command. */
export interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** The bad app's config file. */
export const BAD_APP_CONFIG = fileURLToPath(new URL('../consumers/bad-app/attack.json', import.meta.url))

/** Runs the command as a shell would. */
export async function attack(
  args: readonly string[],
  env: Record<string, string> = {},
  parts: Partial<Io> = {},
): Promise<Run> {
  const CHROMIUM_PATH = await findChromium()
  const { io, out, err } = testIo({ cwd: root, env: { ...env, CHROMIUM_PATH }, now: Date.now, ...parts })
  const code = await runCli(['attack', ...args], io)
  return { code, out: out(), err: err() }
}

/** A whole report. Fails with what the command said if it couldn't run. */
export async function report(args: readonly string[], env: Record<string, string> = {}): Promise<Report> {
  const { code, out, err } = await attack([...args, '--json'], env)
  if (code === 2) throw new Error(err)
  return JSON.parse(out)
}

/** The cases of a report with a verdict, with what was seen, so that a failing test says why. */
export const casesWith = ({ results }: Report, ...verdicts: readonly string[]): string[] =>
  results.flatMap(({ id, verdict, happened }) => (verdicts.includes(verdict) ? [`${id}: ${happened}`] : []))
