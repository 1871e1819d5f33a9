import { startEmulator } from '@doorpost/emulator'
import { expect, it } from 'vitest'
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
