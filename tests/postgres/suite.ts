/** What `run/main.mjs` started. */
export interface PostgresSuite {
  /** Where the two instances are reached. */
  readonly appUrl: string
  readonly emulatorUrl: string
  /** Addresses of databases: that of the instances, and one that nobody has opened yet. */
  readonly databases: Readonly<Record<'demo' | 'fresh', string>>
}

export function readSuite(): PostgresSuite {
  const text = process.env.POSTGRES_SUITE
  if (text === undefined) throw new Error('POSTGRES_SUITE is not set: run these tests by `npm run test:postgres`.')
  return JSON.parse(text)
}
