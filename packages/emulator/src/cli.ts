import { parseArgs } from 'node:util'
import { toLogLine } from './call-log.js'
import { DEFAULT_PORT, startEmulator } from './start-emulator.js'

const { values } = parseArgs({ options: { port: { type: 'string' }, quiet: { type: 'boolean' } } })
const emulator = await startEmulator({
  port: Number(values.port ?? process.env.PORT ?? DEFAULT_PORT),
  ...(!values.quiet && { onCall: (entry) => process.stdout.write(`${toLogLine(entry)}\n`) }),
})
const env = Object.entries(emulator.env).map(([name, value]) => `${name}=${value}`)
process.stdout.write(`Inbox: ${emulator.url}\n\n${env.join('\n')}\n\n`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void emulator.stop())
