import { AUTH_ERROR_CODES, type Delivery } from '@doorpost/server/contract'
import { describe, expect, it } from 'vitest'
import { type Copy, errorText, type FormPurpose, formatClock, formatDuration } from '../core/copy'
import type { SignInError } from '../core/sign-in-error'
import { ar } from './ar'
import { de } from './de'
import { en } from './en'
import { he } from './he'
import { pl } from './pl'

const modules = import.meta.glob<Record<string, Copy>>(['./*.ts', '!./*.test.ts'], { eager: true })
const files = Object.entries(modules).map(([path, exported]) => ({ tag: path.slice(2, -3), exported }))
const languages = files.flatMap(({ exported }) => Object.values(exported)).filter((copy) => copy !== en)
const deliveries: readonly Delivery[] = ['code', 'link', 'code_and_link']
const purposes: readonly FormPurpose[] = ['sign-in', 'sign-up', 'both']
const counts = [0, 1, 2, 3, 5, 11, 21, 100]
const address = 'a•••@example.com'

type TextFunctions = {
  [Key in keyof Copy as Copy[Key] extends (...data: never) => unknown ? Key : never]: Copy[Key]
}

/** Everything that each function says, over all of its data. A new function does not compile until it is here. */
const spoken = (copy: Copy): Record<keyof TextFunctions, readonly string[]> => {
  const wait = formatDuration(copy.lang, 30)
  const clock = formatClock(copy.lang, 30)
  return {
    headingFor: purposes.flatMap((purpose) => [copy.headingFor(purpose), copy.headingFor(purpose, 'Acme')]),
    sentTo: deliveries.map((delivery) => copy.sentTo(delivery).join('ada@example.com')),
    codeHint: deliveries.flatMap((delivery) => [copy.codeHint(true, delivery), copy.codeHint(false, delivery)]),
    resendIn: [copy.resendIn(wait)],
    resendNewIn: deliveries.map((delivery) => copy.resendNewIn(clock, delivery)),
    tryAgainIn: [copy.tryAgainIn(clock)],
    resend: deliveries.map(copy.resend),
    openMail: [copy.openMail('Gmail')],
    lifeLeft: [copy.lifeLeft(wait)],
    lifeEnding: [copy.lifeEnding(wait)],
    sent: deliveries.map(copy.sent),
    resendReady: deliveries.map(copy.resendReady),
    takingYou: [copy.takingYou(), copy.takingYou('Acme')],
    confirmHeading: [copy.confirmHeading(address)],
    signedInAs: [copy.signedInAs(address)],
  }
}

const errors: readonly SignInError[] = [
  ...AUTH_ERROR_CODES.map((code) => ({ code })),
  ...(['offline', 'network', 'timeout', 'unexpected_response', 'cookies_blocked'] as const).map((code) => ({ code })),
  ...counts.map((attemptsLeft) => ({ code: 'invalid_code', attemptsLeft }) as const),
  { code: 'invalid_request', field: 'code' },
  { code: 'rate_limited', retryAfterSeconds: 30 },
  { code: 'too_many_attempts', retryAfterSeconds: 30 },
  { code: 'provider_unavailable', during: 'verify' },
  { code: 'provider_unavailable', during: 'send', mailMayArrive: true },
  { code: 'internal', reference: '7f3a' },
]

/** Every text by a name that is the same in every language. */
function allTexts(copy: Copy): Map<string, string> {
  const { lang, dir, errors: _, errorHeadings, ...rest } = copy
  const strings = Object.entries(rest).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const functions = Object.entries(spoken(copy)).flatMap(([key, texts]) =>
    texts.map((text, index) => [`${key} ${index}`, text] as const),
  )
  const failures = errors.map((error) => [JSON.stringify(error), errorText(copy, error)] as const)
  const headings = Object.entries(errorHeadings).map(([code, text]) => [`heading ${code}`, text] as const)
  return new Map([...strings, ...functions, ...headings, ...failures])
}

/** Words that several languages share with English. */
const shared = /^(Email|Code|Open Gmail|Error: )$/

describe('the folder', () => {
  it.each(files)('has the one dictionary of $tag in a file of that name', ({ tag, exported }) => {
    expect(Object.entries(exported).map(([name, { lang }]) => [name, lang])).toEqual([[tag.replace('-', ''), tag]])
  })
})

describe.each(languages.map((copy) => [copy.lang, copy] as const))('%s', (lang, copy) => {
  const texts = allTexts(copy)

  it('is a language that Intl knows, written in its own direction', () => {
    expect(Intl.NumberFormat.supportedLocalesOf(lang)).toEqual([lang])
    expect(copy.dir).toBe(lang === 'ar' || lang === 'he' ? 'rtl' : 'ltr')
  })

  it('says everything', () => {
    // The one text that may be empty: nothing to say of a code that is neither checked alone nor has a link.
    const empty = [...texts].filter(([key, text]) => !text.trim() && key !== 'codeHint 1').map(([key]) => key)
    expect(empty).toEqual([])
    expect([...texts.values()].filter((text) => /undefined|null|\[object|\s{2}/.test(text))).toEqual([])
  })

  it('leaves no English', () => {
    const english = allTexts(en)
    const same = [...texts].filter(([key, text]) => text && text === english.get(key) && !shared.test(text))
    expect(same).toEqual([])
    const words = /\b(the|you|your|this|that|with|and|again|sent|send|sign|wait|try|tries|check|expired)\b/i
    expect([...texts.values()].filter((text) => words.test(text))).toEqual([])
  })

  it('raises its voice nowhere', () => {
    expect([...texts.values()].filter((text) => /[!！¡]/.test(text))).toEqual([])
  })

  it('says the address, the provider and the reference', () => {
    expect(copy.confirmHeading(address)).toContain(address)
    expect(copy.signedInAs(address)).toContain(address)
    expect(copy.openMail('Gmail')).toContain('Gmail')
    expect(errorText(copy, { code: 'internal', reference: '7f3a' })).toContain('7f3a')
  })

  it('says the name of the app, where it has one', () => {
    for (const purpose of purposes) {
      expect(copy.headingFor(purpose, 'Acme')).toContain('Acme')
      expect(copy.headingFor(purpose)).not.toBe(copy.headingFor(purpose, 'Acme'))
    }
    expect(copy.takingYou('Acme')).toContain('Acme')
    expect(new Set(purposes.map((purpose) => copy.headingFor(purpose))).size).toBe(3)
    expect(copy.headingFor('sign-in')).toBe(copy.emailHeading)
  })

  it('ends a heading without a full stop', () => {
    const headings = [...spoken(copy).headingFor, ...Object.values(copy.errorHeadings), copy.signedIn]
    expect([...headings, copy.signedInAs(address)].filter((text) => /[.。]$/.test(text))).toEqual([])
  })

  it('says what happened without the wait, where a button counts it', () => {
    for (const code of ['rate_limited', 'too_many_attempts'] as const) {
      const said = errorText(copy, { code })
      expect(said).not.toMatch(/\d/)
      const shared = lang === 'zh-CN' ? said.slice(0, -1) : said
      expect(errorText(copy, { code, retryAfterSeconds: 30 }).startsWith(shared)).toBe(true)
    }
  })

  it('says how long', () => {
    const waits = (error: SignInError) => errorText(copy, { ...error, retryAfterSeconds: 30 })
    const said = [
      ...[copy.resendIn, copy.lifeLeft, copy.lifeEnding].map((say) => say(formatDuration(lang, 30))),
      waits({ code: 'rate_limited' }),
      waits({ code: 'too_many_attempts' }),
    ]
    expect(said.filter((text) => !text.includes(formatDuration(lang, 30)))).toEqual([])
    const clock = formatClock(lang, 52)
    const clocks = [copy.resendIn, copy.tryAgainIn, ...deliveries.map((of) => (at: string) => copy.resendNewIn(at, of))]
    expect(clocks.map((say) => say(clock)).filter((text) => !text.includes('0:52'))).toEqual([])
  })

  it('says how many tries are left, each number in its own way', () => {
    const said = counts.map((attemptsLeft) => errorText(copy, { code: 'invalid_code', attemptsLeft }))
    expect(new Set(said).size).toBe(counts.length)
    const withNumber = counts.filter((count, index) => said[index]?.includes(`${count}`))
    expect(withNumber).toEqual(expect.arrayContaining([3, 5, 11, 21, 100]))
    expect(withNumber).not.toContain(0)
  })

  it('tells a code from a link', () => {
    const counting = (delivery: Delivery) => copy.resendNewIn('0:30', delivery)
    for (const say of [copy.sent, copy.resend, copy.resendReady, counting]) {
      expect(say('link')).not.toBe(say('code'))
      expect(say('code_and_link')).toBe(say('code'))
    }
    expect(new Set(deliveries.map((delivery) => copy.sentTo(delivery).join(''))).size).toBe(3)
  })
})

const triesLeft = (copy: Copy) =>
  counts.map((attemptsLeft) => errorText(copy, { code: 'invalid_code', attemptsLeft }).split('. ')[1])

describe('plurals', () => {
  it('are one, few and many in Polish', () => {
    expect(triesLeft(pl)).toEqual([
      'Wyślij nowy.',
      'Została jedna próba.',
      'Zostały 2 próby.',
      'Zostały 3 próby.',
      'Zostało 5 prób.',
      'Zostało 11 prób.',
      'Zostało 21 prób.',
      'Zostało 100 prób.',
    ])
  })

  it('are all six in Arabic', () => {
    expect(triesLeft(ar)).toEqual([
      'يُرجى إرسال رمز جديد.',
      'بقيت محاولة واحدة.',
      'بقيت محاولتان.',
      'بقيت 3 محاولات.',
      'بقيت 5 محاولات.',
      'بقيت 11 محاولة.',
      'بقيت 21 محاولة.',
      'بقيت 100 محاولة.',
    ])
  })

  it('are one, two and more in Hebrew', () => {
    expect(triesLeft(he).slice(0, 4)).toEqual([
      'שלחו קוד חדש.',
      'נותר ניסיון אחד.',
      'נותרו שני ניסיונות.',
      'נותרו 3 ניסיונות.',
    ])
  })

  it('of durations fit the sentence around them', () => {
    const life = (copy: Copy, seconds: number) => copy.lifeEnding(formatDuration(copy.lang, seconds))
    expect(life(pl, 1)).toBe('Ten kod przestanie działać za 1 sekundę.')
    expect(life(pl, 60)).toBe('Ten kod przestanie działać za 1 minutę.')
    expect(life(pl, 22)).toBe('Ten kod przestanie działać za 22 sekundy.')
    expect(life(ar, 120)).toBe('تنتهي صلاحية هذا الرمز بعد دقيقتين.')
    expect(life(ar, 11)).toBe('تنتهي صلاحية هذا الرمز بعد 11 ثانية.')
    expect(life(de, 60)).toBe('Der Code läuft in 1 Minute ab.')
  })
})

describe('a clock', () => {
  it.each([
    [0, '0:00'],
    [9, '0:09'],
    [52, '0:52'],
    [60, '1:00'],
    [725, '12:05'],
    [3599, '59:59'],
    [3600, '60 minutes'],
  ])('of %d seconds is %s', (seconds, clock) => {
    expect(formatClock('en', seconds)).toBe(clock)
  })

  it('has the digits of its language', () => {
    expect(formatClock('fa', 52)).toBe('۰:۵۲')
    expect(formatClock('ar', 52)).toBe('0:52')
  })
})

describe('an address in a sentence from right to left', () => {
  it.each([ar, he])('keeps its own order in $lang', (copy) => {
    expect(copy.confirmHeading(address)).toContain(`\u2066${address}\u2069`)
    expect(copy.signedInAs(address)).toContain(`\u2066${address}\u2069`)
  })
})
