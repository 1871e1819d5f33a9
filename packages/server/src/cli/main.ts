import { nodeIo } from './node-io'
import { runCli } from './run-cli'

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // The reader is gone, as in "| head": what is left to do is done, and its exit code counts.
    if (error.code === 'EPIPE') return
    console.error(`doorpost could not write its output (${error.code}).`)
    process.exit(2)
  })
}

process.exitCode = await runCli(process.argv.slice(2), nodeIo())
