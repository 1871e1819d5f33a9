import { createInterface } from 'node:readline'
import type { Io } from './command'
import { readEnv } from './read-env'

function ask(question: string): Promise<string | null> {
  if (!process.stdin.isTTY) return Promise.resolve(null)
  // Standard output is for the result.
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  return new Promise((resolve) => {
    lines.on('close', () => resolve(null))
    // The terminal is in raw mode here and sends no signal by itself.
    lines.on('SIGINT', () => {
      lines.close()
      process.kill(process.pid, 'SIGINT')
    })
    lines.question(`${question} `, (answer) => {
      resolve(answer)
      lines.close()
    })
  })
}

/** Ctrl-C, and what `timeout` and CI services send. */
const INTERRUPTS = ['SIGINT', 'SIGTERM'] as const

/** What a command may touch, of this process. */
export function nodeIo(): Io {
  const cwd = process.cwd()
  return {
    cwd,
    ...readEnv(cwd, process.env),
    print: (line) => void process.stdout.write(`${line}\n`),
    tell: (line) => void process.stderr.write(`${line}\n`),
    ask,
    onInterrupt: (listener) => {
      const ignore = () => {
        for (const signal of INTERRUPTS) process.off(signal, hear)
      }
      const hear = () => {
        ignore()
        listener()
      }
      for (const signal of INTERRUPTS) process.on(signal, hear)
      return ignore
    },
    now: Date.now,
  }
}
