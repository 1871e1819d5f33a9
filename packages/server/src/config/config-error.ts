/**
 * The setup is wrong: lists every problem at once, each with its fix.
 * It contains names and rules, never a value, so that it can be logged.
 */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly code = 'misconfigured'
  /** One sentence per problem, each saying how to fix it. */
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(`Doorpost is not configured correctly:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`)
    this.problems = problems
  }
}

/** Throws one {@link ConfigError} when there is any problem. */
export function throwProblems(problems: readonly string[]): void {
  if (problems.length > 0) throw new ConfigError(problems)
}
