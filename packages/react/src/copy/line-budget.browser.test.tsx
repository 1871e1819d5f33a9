import '@fontsource/inter/latin-400.css'
import '@fontsource/inter/latin-ext-400.css'
import { AUTH_ERROR_CODES, type Delivery } from '@doorpost/server/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeSquare } from '../../test-support/write-square'
import { type Copy, errorText, formatDuration } from '../core/copy'
import { isAboutLink, type SignInError } from '../core/sign-in-error'
import { en } from './en'
import '../styles.css'

const modules = import.meta.glob<Record<string, Copy>>(['./*.ts', '!./*.test.ts'], { eager: true })
const languages = Object.values(modules).flatMap((exported) => Object.values(exported))
const deliveries: readonly Delivery[] = ['code', 'code_and_link']

/** The lines that the message cell keeps free, by its width: the form's own, and that of a phone 320 pixels wide. */
const LINES = { 352: 2, 288: 3 }
/** What the icon takes of every line of an error. */
const ICON = '22px'

const errors: readonly SignInError[] = [
  ...AUTH_ERROR_CODES.map((code) => ({ code })),
  ...(['offline', 'network', 'timeout', 'unexpected_response', 'cookies_blocked'] as const).map((code) => ({ code })),
  ...[0, 1, 2, 5].map((attemptsLeft) => ({ code: 'invalid_code', attemptsLeft }) as const),
  { code: 'invalid_request', field: 'code' },
  ...[30, 600, 3000].flatMap((retryAfterSeconds) => [
    { code: 'rate_limited', retryAfterSeconds } as const,
    { code: 'too_many_attempts', retryAfterSeconds } as const,
  ]),
  { code: 'provider_unavailable', during: 'verify' },
  { code: 'provider_unavailable', during: 'send', mailMayArrive: true },
  { code: 'internal', reference: '4F7K-2Q9M' },
]

const hintsOf = (copy: Copy) => [
  copy.emailSentence,
  copy.resent,
  ...deliveries.flatMap((delivery) =>
    [true, false].map((automatic) =>
      `${copy.lifeLeft(formatDuration(copy.lang, 600))} ${copy.codeHint(automatic, delivery)}`.trim(),
    ),
  ),
]

function linesOf({ lang, dir }: Copy, part: 'error' | 'hint', text: string, width: number): number {
  const root = document.createElement('div')
  root.className = 'dp'
  root.lang = lang
  root.dir = dir
  root.style.cssText = `inline-size: ${width}px; font-family: Inter, 'DejaVu Sans', sans-serif`
  root.innerHTML = `<div data-part="field"><div data-part="message"><p data-part="${part}"></p></div></div>`
  document.body.append(root)
  const [line] = root.getElementsByTagName('p')
  if (!line) throw new Error('no line')
  line.style.minBlockSize = '0'
  line.style.alignSelf = 'start'
  if (part === 'error') line.style.paddingInlineStart = ICON
  writeSquare(line, text)
  const lines = line.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(line).lineHeight)
  root.remove()
  return Math.round(lines)
}

beforeAll(async () => {
  const faces = await document.fonts.load('14px Inter', 'ał')
  expect(faces.length).toBeGreaterThan(0)
})

describe.each(languages.map((copy) => [copy.lang, copy] as const))('%s', (_, copy) => {
  const below = errors.filter((error) => !isAboutLink(error)).map((error) => errorText(copy, error))
  const parts = [
    ['error', below],
    ['hint', hintsOf(copy)],
  ] as const

  it.each(Object.entries(LINES))('keeps every error and hint at %s pixels within %d lines', (width, budget) => {
    const over = parts.flatMap(([part, texts]) =>
      texts.map((text) => [linesOf(copy, part, text, Number(width)), text] as const),
    )
    expect(over.filter(([lines]) => lines > budget)).toEqual([])
  })
})

describe('the measure', () => {
  it('sees a line too many, in letters and in squares, and the room that the icon takes', () => {
    expect(linesOf(en, 'hint', 'word '.repeat(40), 352)).toBeGreaterThan(2)
    expect(linesOf(en, 'hint', '字'.repeat(50), 352)).toBe(2)
    expect(linesOf(en, 'hint', '字'.repeat(51), 352)).toBe(3)
    expect(linesOf(en, 'error', '字'.repeat(46), 352)).toBe(2)
    expect(linesOf(en, 'error', '字'.repeat(47), 352)).toBe(3)
  })
})
