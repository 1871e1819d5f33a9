import { expect, test } from 'vitest'
import { STATE_NAMES } from '../../states/state-table'
import { CRITERIA } from './criteria'
import { approvedIn, findingOf, mergeReviews, NO_REVIEW, type Place, withCriterion, withFinding } from './review'
import { readReview, toJson, toMarkdown } from './review-file'

const place: Place = { state: 'code.expired', look: 'ink', language: 'de' }
const note = { part: 'error', text: 'Two lines --> too long' }
const review = withCriterion(
  withFinding(withFinding(NO_REVIEW, place, { isApproved: true }), place, { notes: [note] }),
  '2.5.8 Target Size',
  true,
)
const names = CRITERIA.map(({ name }) => name)

test('what is approved has been seen, and what was not seen is not approved', () => {
  expect(findingOf(review, place)).toEqual({ isSeen: true, isApproved: true, notes: [note] })
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
