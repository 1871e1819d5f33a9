/** Where the servers of one Playwright run listen. Chosen by its configuration, read by every worker. */
const names = [
  'app',
  'emulator',
  'appWithoutProxy',
  'countedApp',
  'countedEmulator',
  'anyBrowserApp',
  'mailboxApp',
  'mailboxEmulator',
] as const

export type ServerName = (typeof names)[number]

export type EmulatorName = Extract<ServerName, 'emulator' | `${string}Emulator`>

/** Chooses the ports once: a worker finds them in its environment. */
export async function chooseE2ePorts(findFreePort: () => Promise<number>): Promise<void> {
  process.env.E2E_PORTS ??= (await Promise.all(names.map(findFreePort))).join(',')
}

export function e2ePort(name: ServerName): string {
  const port = process.env.E2E_PORTS?.split(',')[names.indexOf(name)]
  if (port === undefined)
    throw new Error('E2E_PORTS is not set: run these tests by `pnpm test:e2e` or `pnpm test:pages`.')
  return port
}

/** `localhost` for the apps, so that pages of the emulator at `127.0.0.1` are another site to a browser. */
export function e2eUrl(name: ServerName): string {
  const host = name === 'emulator' || name.endsWith('Emulator') ? '127.0.0.1' : 'localhost'
  return `http://${host}:${e2ePort(name)}`
}
