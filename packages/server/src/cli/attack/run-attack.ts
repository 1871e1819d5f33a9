import { type AttackCase, BudgetSpent, CannotTell, type Need, type Outcome, skipped, unclear } from './attack-case'
import type { Attack } from './attack-context'
import { redact } from './redact'

/** A case and what it came to. */
export interface Result extends Outcome {
  readonly attackCase: AttackCase
}

const WHY_SKIPPED: Readonly<Record<Need, string>> = {
  code: 'no code of an email signs in here, or "verify" is not mapped',
  link: 'no link of an email signs in here without a script',
  resend: '"resend" is not mapped',
  signOut: '"signOut" is not mapped, or does not end the session',
  page: '"protectedPage" is not mapped, or shows nothing of its own',
  signInPage: '"signInPage" is not mapped',
  next: 'no field is mapped to {next}',
  flow: '"flow" is not mapped',
  log: 'add --log with the file that the app logs into',
  playwright: 'this folder has no playwright, or that has no browser (npx playwright install chromium)',
}

async function runCase(attack: Attack, attackCase: AttackCase, has: ReadonlySet<Need>): Promise<Outcome> {
  const accepted = attack.map.skip?.[attackCase.id]
  if (accepted !== undefined) return skipped(`Accepted: ${accepted}`)
  const missing = attackCase.needs?.find((need) => !has.has(need))
  if (missing !== undefined) return skipped(`Not tried: ${WHY_SKIPPED[missing]}.`)
  try {
    return await attackCase.run(attack)
  } catch (error) {
    if (error instanceof CannotTell) return unclear(error.message)
    if (error instanceof BudgetSpent) return skipped(`Not tried: ${error.message}.`)
    // A browser that crashed, say: no reason to lose what the other cases found.
    return unclear(`It ended in an error: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** On one line and without what moves a terminal's cursor: some of it is what the app said. */
const printable = (text: string) => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')

/** Runs the cases one after another, and hands each result on as it comes. */
export async function runAttack(
  attack: Attack,
  cases: readonly AttackCase[],
  has: ReadonlySet<Need>,
  onResult: (result: Result) => void = () => {},
): Promise<readonly Result[]> {
  const results: Result[] = []
  for (const attackCase of cases) {
    const { verdict, happened } = await runCase(attack, attackCase, has)
    const result = { attackCase, verdict, happened: redact(printable(happened), attack.secrets) }
    results.push(result)
    onResult(result)
  }
  return results
}
