import { runCli } from './run-cli'

let stop = (): unknown => undefined

// The reader of the output is gone, as in "| head": most other programs would have been ended by SIGPIPE.
process.stdout.on('error', () => stop())

const result = await runCli({
  args: process.argv.slice(2),
  environment: process.env,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
})

if (typeof result === 'number') {
  process.exitCode = result
} else {
  stop = () => result.stop()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
}
