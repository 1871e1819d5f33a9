import { describe, expect, it } from 'vitest'
import { secretProblems } from '../../config/secrets'
import { runCli } from '../run-cli'
import { testIo } from '../test-io'
import { newKey } from './new-key'

const [OLD, OLDER] = [newKey(), newKey()]

async function run(args: readonly string[], secret?: string) {
  const { io, out, err } = testIo({ env: { JWT_SECRET: secret } })
  return { code: await runCli(['secret', ...args], io), out: out(), err: err() }
}

const listOf = (line: string) => line.replace('JWT_SECRET=', '').split(',')

describe('doorpost secret', () => {
  it('prints one line of .env and nothing else to standard output: a strong key', async () => {
    const { code, out, err } = await run([])
    expect([code, out]).toEqual([0, expect.stringMatching(/^JWT_SECRET=[\w-]{43}$/)])
    expect(secretProblems(listOf(out), { loopback: false })).toEqual([])
    expect(err).not.toContain(listOf(out)[0])
  })

  it('prints another key each time, also as JSON, whatever JWT_SECRET is', async () => {
    const [first, second] = [await run(['--json'], OLD), await run(['--json'], OLD)]
    expect(JSON.parse(first.out)).toEqual({ name: 'JWT_SECRET', value: expect.stringMatching(/^[\w-]{43}$/) })
    expect(first.out).not.toBe(second.out)
    expect(first.out).not.toContain(OLD)
  })

  it('rotates in three steps: the new key last, then first, then alone', async () => {
    const one = await run(['--rotate'], OLD)
    const [kept, fresh = ''] = listOf(one.out)
    expect([one.code, kept, fresh]).toEqual([0, OLD, expect.stringMatching(/^[\w-]{43}$/)])
    const two = await run(['--rotate', '--step', '2'], `${OLD},${fresh}`)
    expect(listOf(two.out)).toEqual([fresh, OLD])
    const three = await run(['--rotate', '--step', '3'], `${fresh}, ${OLD}`)
    expect(listOf(three.out)).toEqual([fresh])
    // The next step begins with what is set here: with an older list it would keep the old key.
    for (const { err } of [one, two]) expect(err).toContain('and set it here too')
    expect(three.err).toContain('It has to be the new one')
    for (const { err } of [one, two, three]) for (const key of [OLD, fresh]) expect(err).not.toContain(key)
  })

  it('moves the newest of several keys to the front and keeps the order of the others', async () => {
    const { out } = await run(['--rotate', '--step', '2'], `${OLD},${OLDER},newest-of-them`)
    expect(listOf(out)).toEqual(['newest-of-them', OLD, OLDER])
  })

  it('quotes a key that a .env file would cut off', async () => {
    const { out } = await run(['--rotate', '--step', '2'], `${OLD},a#b c`)
    expect(out).toBe(`JWT_SECRET='a#b c,${OLD}'`)
  })

  it.each([
    [['--rotate'], undefined, 'JWT_SECRET is not set here'],
    [['--rotate', '--step', '2'], OLD, 'no rotation is going on'],
    [['--rotate', '--step', '3'], OLD, 'no rotation is going on'],
    [['--rotate', '--step', '4'], OLD, '--step is 1, 2 or 3.'],
    [['--rotate', '--step', 'constructor'], OLD, '--step is 1, 2 or 3.'],
    [['--rotate'], 'my-secret-my-secret-my-secret-my-secret', 'Replace a weak key at once'],
    [['--step', '2'], OLD, '--step belongs to --rotate.'],
    [[OLD], undefined, 'takes no arguments'],
  ])('%j is refused in words that hold no key', async (args, current, message) => {
    const { code, out, err } = await run(args, current)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
    expect(err).not.toContain(OLD)
  })
})
