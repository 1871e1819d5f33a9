import { runCli } from './run-cli'

const result = await runCli({
  args: process.argv.slice(2),
  environmentPort: process.env.EMULATOR_PORT,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
})

if (typeof result === 'number') {
  process.exitCode = result
} else {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => result.stop())
}
