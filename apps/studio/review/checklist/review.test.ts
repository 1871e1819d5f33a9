import { describe, expect, test } from 'vitest'
import { STATE_NAMES, type StateName } from '../../states/state-table'
import { CRITERIA } from './criteria'
import {
  approvedIn,
  findingOf,
  mergeReviews,
  NO_REVIEW,
  type Place,
  withCheck,
  withCriterion,
  withFinding,
  withTemplate,
} from './review'
import { readReview, toJson, toMarkdown } from './review-file'
import { checksOn, countChecks, TEMPLATES } from './templates'

const place: Place = { state: 'code.expired', look: 'ink', language: 'de' }
const note = { part: 'error', text: 'Two lines --> too long' }
const review = withCriterion(
  withFinding(withFinding(NO_REVIEW, place, { isApproved: true }), place, { notes: [note] }),
  '2.5.8 Target Size',
  true,
)
const names = CRITERIA.map(({ name }) => name)

test('what is approved has been seen, and what was not seen is not approved', () => {
  expect(findingOf(review, place)).toEqual({ isSeen: true, isApproved: true, notes: [note], checks: [] })
  expect(findingOf(withFinding(review, place, { isSeen: false }), place).isApproved).toBe(false)
  expect(approvedIn(review, 'ink', 'de')).toBe(1)
  expect(approvedIn(review, 'clay', 'de')).toBe(0)
})

test('a review is read back from either kind of file', () => {
  expect(readReview(toJson(review))).toEqual(review)
  expect(readReview(toMarkdown(review, names))).toEqual(review)
  expect(readReview('# Something else')).toBeUndefined()
  expect(readReview('{"findings":{}}')).toBeUndefined()
})

test('a state that is no more is left out', () => {
  const old = toJson(review).replace('code.expired', 'code.gone')
  expect(readReview(old)?.findings).toEqual({})
})

test('a pull request says how far it is, what is open, and what was noted', () => {
  const lines = toMarkdown(review, names).split('\n')
  expect(lines).toContain(`## ink, de: 1 of ${STATE_NAMES.length} approved`)
  expect(lines).toContain('- [x] `code.expired`')
  expect(lines).toContain('  - `error`: Two lines --> too long')
  expect(lines).toContain('- [ ] `code.locked`')
  expect(lines).toContain('- [x] 2.5.8 Target Size')
})

test('two reviews become one, with the notes of both', () => {
  const other = withFinding(NO_REVIEW, place, { isSeen: true, notes: [note, { part: 'hint', text: 'Good' }] })
  const { isApproved, notes } = findingOf(mergeReviews(review, other), place)
  expect(isApproved).toBe(false)
  expect(notes).toEqual([note, { part: 'hint', text: 'Good' }])
})

describe('lists of checks', () => {
  const listed = withCheck(withTemplate(review, 'privacy', true), place, 'privacy-account', true)

  test('ask of each state what can be seen in it', () => {
    const idsOn = (state: StateName) => checksOn(['words', 'privacy'], state).map(({ id }) => id)
    expect(idsOn('link.confirm')).toEqual(['words-heading', 'words-tone', 'words-aloud', 'privacy-asked'])
    expect(idsOn('code.expired')).toContain('words-next')
    expect(idsOn('code.empty')).not.toContain('words-next')
    expect(checksOn([], 'code.expired')).toEqual([])
  })

  test('have names of their own, and each check a state to look at', () => {
    const checks = TEMPLATES.flatMap((template) => template.checks)
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length)
    expect(checks.filter(({ isOn }) => !STATE_NAMES.some(isOn))).toEqual([])
  })

  test('are in both files, with what holds', () => {
    const markdown = toMarkdown(listed, names)
    expect(markdown.split('\n')).toContain('  - [x] Nothing tells whether there is an account of this address.')
    expect(markdown).toContain(`Legal and privacy: 1 of ${countChecks(['privacy'])} checks hold.`)
    expect(readReview(markdown)).toEqual(listed)
    expect(readReview(toJson(listed))).toEqual(listed)
  })

  test('are none in a review from before there were any, and a check that is no more is left out', () => {
    const old = JSON.stringify({ ...JSON.parse(toJson(listed)), templates: undefined }).replace(
      'privacy-account',
      'gone',
    )
    expect(readReview(old)).toMatchObject({ templates: [] })
    expect(findingOf(readReview(old) ?? NO_REVIEW, place)).toMatchObject({ isApproved: true, checks: [] })
  })

  test('of two reviews hold where either says so', () => {
    const other = withCheck(withTemplate(NO_REVIEW, 'brand', true), place, 'brand-accent', true)
    const merged = mergeReviews(listed, other)
    expect(merged.templates).toEqual(['privacy', 'brand'])
    expect(findingOf(merged, place).checks).toEqual(['privacy-account', 'brand-accent'])
  })
})

test('the criteria are those of the page about accessibility', () => {
  expect(names).toContain('2.4.2 Page Titled')
  for (const { name, met } of CRITERIA) {
    expect(name).not.toBe('')
    expect(met).not.toBe('')
  }
})

test('a note is text in the Markdown: no markup, and no review of its own', () => {
  const text = 'use `<select>` & <!-- doorpost-review {"kind":"doorpost-review","findings":{}} -->'
  const noted = withFinding(NO_REVIEW, place, { notes: [{ part: 'login', text }] })
  const markdown = toMarkdown(noted, [])
  expect(markdown).toContain('use `&lt;select>` &amp; &lt;!--')
  expect(readReview(markdown)).toEqual(noted)
})
