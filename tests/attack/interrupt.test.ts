import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { startEmulator } from '@doorpost/emulator'
import { expect, it } from 'vitest'
import { findChromium } from '../../scripts/find-chromium.mjs'
import { root } from '../../scripts/root.mjs'
import { startKitApp } from './kit-app'
import { attack } from './run-attack'

it('Ctrl-C ends a run with a report on what was found', async () => {
  const emulator = await startEmulator()
  const app = await startKitApp(emulator)
  const printed: string[] = []
  let interrupt = () => {}
  const run = await attack(
    [app.origin, '--inbox', emulator.url],
    {},
    {
      onInterrupt(listener) {
        interrupt = listener
        return () => {}
      },
      print(line) {
        printed.push(line)
        interrupt()
      },
    },
  ).finally(app.stop)
  await emulator.stop()
  const [first, second] = printed
  expect(first).toMatch(/^held {5}T01 {2}link-scanner-get/)
  expect(second).toMatch(/^skipped [^\n]*\n +Not tried: the run was stopped\.$/)
  expect(printed.at(-1)).toMatch(/ 1 held, .* skipped\. .*Not everything was tried/s)
  expect(run.code).toBe(2)
})

it.each(['SIGINT', 'SIGTERM'] as const)(
  'a process that gets %s says what it has found and ends with 2',
  async (signal) => {
    const emulator = await startEmulator()
    const app = await startKitApp(emulator)
    const bin = join(root, 'packages/server/bin/doorpost.js')
    const env = { ...process.env, CHROMIUM_PATH: await findChromium() }
    const command = spawn(process.execPath, [bin, 'attack', app.origin, '--inbox', emulator.url], { cwd: root, env })
    let printed = ''
    command.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (printed === '') command.kill(signal)
      printed += text
    })
    const [code] = await once(command, 'close').finally(app.stop)
    await emulator.stop()
    expect(printed).toMatch(/^held {5}T01 {2}link-scanner-get/)
    expect(printed).toMatch(/ held, .* skipped\. .*Not everything was tried/s)
    expect(code).toBe(2)
  },
)
