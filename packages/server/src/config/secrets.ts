import { isGuessable } from './guessable-secret'

/** The list behind a comma-separated `JWT_SECRET`: the first makes tokens, all of them read. */
export function splitSecrets(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map((secret) => secret.trim())
    .filter((secret) => secret !== '')
}

/**
 * What is wrong with the secrets, as sentences with the fix; names a secret by its place, never by its text.
 * On loopback a guessable one is allowed, so that tests can use their own.
 */
export function secretProblems(secrets: readonly string[], { loopback }: { loopback: boolean }): string[] {
  const fix = "Generate one with `npx doorpost secret` and don't commit it."
  if (secrets.length === 0) return [`JWT_SECRET is missing. ${fix}`]
  return secrets.flatMap((secret, index) => {
    const name = secrets.length === 1 ? 'JWT_SECRET' : `JWT_SECRET, entry ${index + 1},`
    if (new TextEncoder().encode(secret).length < 32) return [`${name} is shorter than 32 bytes. ${fix}`]
    return !loopback && isGuessable(secret) ? [`${name} is too easy to guess. ${fix}`] : []
  })
}
