import { describe, expect, test } from 'vitest'
import { badRequest, expectRefusal, LINK_URI, tooMany, useEmulator } from './sdk-client'

const { emulator, sdk, send } = useEmulator()

describe('send', () => {
  test('answers with an id, a life and the type, and mails a code and a link', async () => {
    const sent = await send('ada@example.com', { expiresIn: 600 })
    expect(sent.authRequestId).toMatch(/^[\w-]{50}$/)
    expect(typeof sent.expiresAt).toBe('bigint')
    expect(sent.expiresIn).toBe(600)
    expect(sent.passwordlessType).toBe(3)
    const [mail] = emulator().messages()
    expect(mail?.code).toMatch(/^\d{6}$/)
    expect(mail?.link).toMatch(new RegExp(`^${LINK_URI}\\?link_token=[0-9a-f-]{36}_l$`))
  })

  test('lives for the configured time unless told otherwise', async () => {
    expect((await send()).expiresIn).toBe(300)
  })

  test('adds the token to a query that is there, and nothing else', async () => {
    await sdk().sendPasswordlessEmail('ada@example.com', { magiclinkAuthUri: `${LINK_URI}?a=1`, state: 'secret-state' })
    expect(emulator().messages()[0]?.link).toMatch(/\/flow\?a=1&link_token=[0-9a-f-]{36}_l$/)
  })

  test.each([
    ['OTP', 1, true, false],
    ['LINK', 2, false, true],
    ['LINK_OTP', 3, true, true],
  ] as const)('mails what %s holds', async (type, number, hasCode, hasLink) => {
    emulator().changeSettings({ type })
    expect((await send()).passwordlessType).toBe(number)
    const [mail] = emulator().messages()
    expect([mail?.code !== null, mail?.link !== null]).toEqual([hasCode, hasLink])
  })

  test.each([
    ['no address', 'not-an-address', {}, 'email string.email'],
    ['too long an address', `${'a'.repeat(320)}@example.com`, {}, 'email string.max_len'],
    ['an unknown template', 'ada@example.com', { template: 7 }, 'template enum.defined_only'],
    [
      'too long a URI',
      'ada@example.com',
      { magiclinkAuthUri: `http://a/${'b'.repeat(1000)}` },
      'magiclink_auth_uri string.max_len',
    ],
    ['an empty state', 'ada@example.com', { state: '' }, 'state string.min_len'],
    ['too long a state', 'ada@example.com', { state: 's'.repeat(1001) }, 'state string.max_len'],
    [
      'a short variable name',
      'ada@example.com',
      { templateVariables: { a: 'x' } },
      'template_variables["a"] string.min_len',
    ],
    [
      'a long variable',
      'ada@example.com',
      { templateVariables: { name: 'x'.repeat(257) } },
      'template_variables["name"] string.max_len',
    ],
    [
      'a reserved variable',
      'ada@example.com',
      { templateVariables: { otp: '1' } },
      'template_variables["otp"] template_variables.reserved',
    ],
    [
      '31 variables',
      'ada@example.com',
      { templateVariables: Object.fromEntries(Array.from({ length: 31 }, (_, n) => [`name${n}`, 'x'])) },
      'template_variables map.max_pairs',
    ],
  ])('refuses %s', async (_case, email, options, violation) => {
    const call = sdk().sendPasswordlessEmail(email, { magiclinkAuthUri: LINK_URI, ...options })
    const refused = { ...badRequest(''), message: expect.stringMatching(/^\[invalid_argument\] validation error: /) }
    expect(await expectRefusal(call, refused)).toEqual([violation])
    expect(emulator().messages()).toEqual([])
  })

  test.each(['LINK', 'LINK_OTP'] as const)('refuses %s without a URI', async (type) => {
    emulator().changeSettings({ type })
    const call = sdk().sendPasswordlessEmail('ada@example.com')
    expect(await expectRefusal(call, badRequest('magiclink_auth_uri is required'))).toEqual([
      'magiclink_auth_uri required',
    ])
  })

  test.each([59, 3601])('refuses a life of %d seconds', async (expiresIn) => {
    const message = 'validation error: expires_in: value must be between 60 and 3600 seconds'
    expect(await expectRefusal(send('ada@example.com', { expiresIn }), badRequest(message))).toEqual([
      'expires_in uint32.gte_lte',
    ])
  })

  test.each([
    [59, 60],
    [3601, 3600],
  ])('moves a life of %d seconds to %d when it clamps', async (expiresIn, given) => {
    emulator().changeSettings({ expiresInOutOfRange: 'clamp' })
    expect((await send('ada@example.com', { expiresIn })).expiresIn).toBe(given)
  })

  test('refuses the third mail within 60 seconds, whatever the case of the address', async () => {
    await send('ada@example.com')
    emulator().advanceClock(59)
    await send('ADA@example.com')
    await expectRefusal(send('Ada@Example.com'), tooMany('rate limit exceeded'))
    emulator().advanceClock(1)
    await send('ada@example.com')
    expect(emulator().messages('ada@example.com')).toHaveLength(3)
  })

  test('checks the rules before it counts the mail', async () => {
    for (let time = 0; time < 3; time++) await expect(send('ada@example.com', { expiresIn: 1 })).rejects.toThrow()
    await send()
    await send()
  })

  test('gives test addresses the static code', async () => {
    expect((await send('ada+sktest@example.com')).code).toBe('424242')
  })
})

describe('send with a seed', () => {
  const seeded = useEmulator({ seed: 'contract' })
  test('repeats codes, tokens and ids after a reset', async () => {
    const first = await seeded.send()
    seeded.emulator().reset()
    const again = await seeded.send()
    expect([again.code, again.linkToken, again.authRequestId]).toEqual([
      first.code,
      first.linkToken,
      first.authRequestId,
    ])
  })
})
