import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { startEmulator } from '@doorpost/emulator'
import { describe, expect, test } from 'vitest'
import { createClient, LINK_URI } from './sdk-client'

const command = fileURLToPath(new URL('../../packages/emulator/bin/doorpost-emulator.js', import.meta.url))

/** Runs the command on a free port until it has greeted. */
async function run(args: readonly string[] = ['--port', '0'], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [command, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  })
  const exited = once(child, 'exit')
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  while (!output.includes('SCALEKIT_CLIENT_SECRET=')) await once(child.stdout, 'data')
  const url = /SCALEKIT_ENVIRONMENT_URL=(\S+)/.exec(output)?.[1] ?? ''
  return { child, exited, url, output: () => output }
}

describe('the command', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('ends on %s, with the port free again', async (signal) => {
    const { child, exited, url } = await run()
    const page = await fetch(`${url}/_emulator/events`)
    child.kill(signal)
    expect(await exited).toEqual([0, null])
    await page.body?.cancel().catch(() => undefined)
    const next = await startEmulator({ port: Number(new URL(url).port) })
    await next.stop()
  })

  test('leaves PORT to the app', async () => {
    const { child, exited, url } = await run([], { PORT: '1', EMULATOR_PORT: '0' })
    expect((await fetch(`${url}/_emulator/health`)).status).toBe(200)
    child.kill('SIGTERM')
    await exited
  })

  test('ends when no one reads its output any more, with the port free again', async () => {
    const child = spawn(process.execPath, [command, '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] })
    const exited = once(child, 'exit')
    const [greeting] = await once(child.stdout.setEncoding('utf8'), 'data')
    const url = /SCALEKIT_ENVIRONMENT_URL=(\S+)/.exec(String(greeting))?.[1] ?? ''
    let errors = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text
    })
    child.stdout.destroy()
    // The next line of the log finds the pipe closed.
    await fetch(`${url}/oauth/token`, { method: 'POST' })
    expect(await exited).toEqual([0, null])
    expect(errors).toBe('')
    const next = await startEmulator({ port: Number(new URL(url).port) })
    await next.stop()
  })

  test('logs each call in a line without address, secret, token or code', async () => {
    const { child, exited, url, output } = await run()
    const env = {
      SCALEKIT_ENVIRONMENT_URL: url,
      SCALEKIT_CLIENT_ID: 'skc_emulator',
      SCALEKIT_CLIENT_SECRET: 'emulator-secret',
    }
    const { passwordless } = createClient({ env })
    const { authRequestId } = await passwordless.sendPasswordlessEmail('ada@example.com', {
      magiclinkAuthUri: LINK_URI,
    })
    const { messages } = await (await fetch(`${url}/_emulator/messages`)).json()
    await passwordless.verifyPasswordlessEmail({ code: messages[0].code }, authRequestId)
    child.kill('SIGTERM')
    await exited
    const log = output().slice(output().indexOf('at='))
    expect(log.match(/call=\w+/g)).toEqual(['call=token', 'call=send', 'call=verify'])
    expect(log).toContain('to="a***@example.com" outcome="ok"')
    for (const secret of ['ada@', 'emulator-secret', messages[0].code, authRequestId, 'link_token']) {
      expect(log).not.toContain(secret)
    }
  })
})
