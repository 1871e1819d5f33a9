import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { parseCliOptions } from './cli-options'
import { runCli } from './run-cli'
import { startEmulator } from './start-emulator'

const folder = mkdtempSync(join(tmpdir(), 'emulator-'))
afterAll(() => rmSync(folder, { recursive: true }))

function writtenFile(name: string, content: string): string {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

async function run(...args: string[]) {
  const written = { out: '', err: '' }
  const result = await runCli({
    args,
    environment: {},
    out: (text) => {
      written.out += text
    },
    err: (text) => {
      written.err += text
    },
  })
  return { result, ...written }
}

describe('parseCliOptions', () => {
  test('reads what stands in the mailbox, by flag or by variable', () => {
    const variables = { EMULATOR_MAILBOX: 'twice, wrapped' }
    expect(parseCliOptions(['--mailbox', 'gateway,late', '--mailbox', 'twice'], variables).emulator.mailbox).toEqual([
      'gateway',
      'late',
      'twice',
    ])
    expect(parseCliOptions([], variables).emulator.mailbox).toEqual(['twice', 'wrapped'])
    expect(parseCliOptions([], { EMULATOR_MAILBOX: '' }).emulator.mailbox).toBeUndefined()
    expect(() => parseCliOptions(['--mailbox', 'lion'])).toThrow(
      '--mailbox cannot be used. mailbox must be one of gateway',
    )
    expect(() => parseCliOptions([], { EMULATOR_MAILBOX: 'lion' })).toThrow('EMULATOR_MAILBOX cannot be used.')
  })

  test('prefers --port to EMULATOR_PORT, and that to the default', () => {
    expect(parseCliOptions(['--port', '1'], { EMULATOR_PORT: '2' }).emulator.port).toBe(1)
    expect(parseCliOptions([], { EMULATOR_PORT: '2' }).emulator.port).toBe(2)
    expect(parseCliOptions([], { EMULATOR_PORT: '' }).emulator.port).toBe(8788)
  })

  test('names the variable that is wrong', () => {
    expect(() => parseCliOptions([], { EMULATOR_PORT: 'x' })).toThrow('EMULATOR_PORT is "x".')
  })

  test('reads settings from a file', () => {
    const file = writtenFile('good.json', '{"codeLength": 8}')
    expect(parseCliOptions(['--settings', file]).emulator.settings).toEqual({ codeLength: 8 })
  })

  test.each([
    [['--port', 'x'], '--port is "x". Use a whole number from 0 to 65535.'],
    [['--port', '70000'], '--port is "70000".'],
    [['--bogus'], 'doorpost-emulator --help'],
    [['--host', '0.0.0.0'], 'Add --force to allow this.'],
    [['--cert', 'cert.pem'], '--cert and --key go together'],
    [['--cert', '/no/such/cert', '--key', '/no/such/key'], '--cert /no/such/cert cannot be read.'],
    [['--settings', '/no/such/file'], '--settings /no/such/file cannot be used.'],
  ])('%j is refused in words', (args, message) => {
    expect(() => parseCliOptions(args)).toThrow(message)
  })

  test('says which setting of a file is wrong', () => {
    const file = writtenFile('bad.json', '{"codeLength": 2}')
    expect(() => parseCliOptions(['--settings', file])).toThrow('codeLength must be')
  })
})

describe('runCli', () => {
  test('prints help, and the variables alone', async () => {
    expect(await run('--help')).toMatchObject({ result: 0, out: expect.stringContaining('--settings <file>') })
    const { out } = await run('--print-env', '--port', '9000')
    expect(out).toBe(
      'SCALEKIT_ENVIRONMENT_URL=http://127.0.0.1:9000\nSCALEKIT_CLIENT_ID=skc_emulator\nSCALEKIT_CLIENT_SECRET=emulator-secret\n',
    )
  })

  test('prints its version, whatever else is asked for', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
    expect(await run('--version', '--port', '0')).toEqual({ result: 0, out: `${version}\n`, err: '' })
  })

  test('a wrong flag is status 2 and goes to the error stream', async () => {
    expect(await run('--port', 'x')).toMatchObject({ result: 2, out: '', err: expect.stringContaining('--port') })
  })

  test('a certificate that cannot be used is status 2, in words', async () => {
    const pem = writtenFile('empty.pem', '')
    const { result, err } = await run('--port', '0', '--cert', pem, '--key', pem)
    expect([result, err]).toEqual([2, expect.stringMatching(/^tls cannot be used \(/)])
  })

  test('a taken port names the emulator that has it, and the flag to use', async () => {
    const emulator = await startEmulator()
    const { result, err } = await run('--port', String(emulator.port))
    await emulator.stop()
    expect(result).toBe(1)
    expect(err).toContain(`An emulator is already running at ${emulator.url}`)
    expect(err).toContain(`--port ${emulator.port + 1}`)
  })

  test('starts, greets with the variables, and logs calls with masked addresses', async () => {
    const { result, out } = await run('--port', '0')
    if (typeof result === 'number') throw new Error(`exit status ${result}`)
    await result.stop()
    expect(out).toContain(`SCALEKIT_ENVIRONMENT_URL=${result.url}\n`)
  })
})
