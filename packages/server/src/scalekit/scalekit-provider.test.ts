import { describe, expect, it } from 'vitest'
import { ConfigError } from '../config/config-error'
import { scalekitProblems } from './scalekit-config'
import { scalekit } from './scalekit-provider'

const GOOD = { environmentUrl: 'https://app.scalekit.example', clientId: 'skc_1', clientSecret: 'x'.repeat(20) }
const EMULATOR = { environmentUrl: 'http://127.0.0.1:8788', clientId: 'skc_emulator', clientSecret: 'emulator-secret' }

describe('scalekitProblems', () => {
  it.each([
    ['real credentials', GOOD, 'https://app.example.com', 0],
    ['the emulator on this machine', EMULATOR, 'http://localhost:3000', 0],
    ['the emulator’s credentials on a public site', EMULATOR, 'https://app.example.com', 1],
    [
      'the emulator’s secret under another id',
      { ...GOOD, clientSecret: 'emulator-secret' },
      'https://app.example.com',
      1,
    ],
    ['nothing', {}, undefined, 3],
    ['an environment id instead of its URL', { ...GOOD, environmentUrl: 'env_1234' }, undefined, 1],
    ['http to another machine', { ...GOOD, environmentUrl: 'http://app.scalekit.example' }, undefined, 1],
    ['another scheme', { ...GOOD, environmentUrl: 'ftp://app.scalekit.example' }, undefined, 1],
  ])('%s', (_name, credentials, appUrl, count) => {
    const problems = scalekitProblems(credentials, appUrl)
    expect(problems).toHaveLength(count)
    expect(problems.join()).not.toContain(GOOD.clientSecret)
  })
})

describe('scalekit', () => {
  it('says what is wrong before it is called', () => {
    expect(scalekit({ ...GOOD, environmentUrl: 'env_1234' }).problems?.(undefined)).toEqual([
      expect.stringContaining('SCALEKIT_ENVIRONMENT_URL'),
    ])
  })

  it('throws every problem at the first call, and again at the next', async () => {
    const provider = scalekit({ environmentUrl: 'env_1234', clientId: '', clientSecret: '' })
    for (let call = 0; call < 2; call += 1) {
      await expect(provider.verify({ requestId: 'x', code: '1' })).rejects.toThrow(ConfigError)
    }
  })

  it('hints at the layout of the code field', () => {
    expect(scalekit(GOOD)).toMatchObject({ codeLength: 6, codeAlphabet: 'numeric' })
    expect(scalekit({ ...GOOD, codeLength: 8, codeAlphabet: 'alphanumeric' })).toMatchObject({ codeLength: 8 })
  })
})
