import { STATE_NAMES } from '../../states/state-table'
import { approvedIn, begunIn, type Finding, findingOf, NO_FINDING, type Note, placeOf, type Review } from './review'
import { checksHeld, checksOn, countChecks, isKnown, templatesIn } from './templates'

const MARK = 'doorpost-review'

/** A review as a file that can be read back. */
export const toJson = (review: Review): string => JSON.stringify({ kind: MARK, ...review }, null, 2)

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const notesOf = (value: unknown): readonly Note[] =>
  (Array.isArray(value) ? value : []).flatMap((note: unknown) =>
    isRecord(note) && typeof note.part === 'string' && typeof note.text === 'string'
      ? [{ part: note.part, text: note.text }]
      : [],
  )

/** Lists and checks that are there today. A review from before there were any has none. */
const knownOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value : []).filter(isKnown)

const findingIn = (value: unknown): Finding =>
  isRecord(value)
    ? {
        isSeen: value.isSeen === true,
        isApproved: value.isApproved === true,
        notes: notesOf(value.notes),
        checks: knownOf(value.checks),
      }
    : NO_FINDING

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // No JSON is no review, like any other text.
    return null
  }
}

/** Reads a review out of either kind of file; nothing where there is none. States that are no more are left out. */
export function readReview(text: string): Review | undefined {
  const [, hidden = text] = new RegExp(`<!-- ${MARK} (.*) -->`).exec(text) ?? []
  const value = parse(hidden)
  if (!isRecord(value) || value.kind !== MARK || !isRecord(value.findings)) return undefined
  const findings = Object.entries(value.findings).filter(([key]) => placeOf(key))
  const criteria: readonly unknown[] = Array.isArray(value.criteria) ? value.criteria : []
  return {
    findings: Object.fromEntries(findings.map(([key, finding]) => [key, findingIn(finding)])),
    criteria: criteria.filter((criterion) => typeof criterion === 'string'),
    templates: knownOf(value.templates),
  }
}

const box = (isChecked: boolean) => (isChecked ? '- [x]' : '- [ ]')
/** Text on one line that is no markup, and begins no comment. */
const inLine = (text: string) => text.replace(/\s+/g, ' ').trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** How far the added lists are; nothing without one. */
function listsOf(review: Review, look: string, language: string): readonly string[] {
  const { templates } = review
  if (templates.length === 0) return []
  const held = checksHeld(review, look, language)
  const names = templatesIn(templates).map(({ name }) => name)
  return [`${names.join(', ')}: ${held} of ${countChecks(templates)} checks hold.`, '']
}

function linesOf(review: Review, look: string, language: string): readonly string[] {
  return STATE_NAMES.flatMap((state) => {
    const { isSeen, isApproved, notes, checks } = findingOf(review, { state, look, language })
    // Of a state that nobody has looked at, the box says so.
    const asked = isSeen ? checksOn(review.templates, state) : []
    return [
      `${box(isApproved)} \`${state}\`${isSeen && !isApproved ? ', seen' : ''}`,
      ...asked.map(({ id, text }) => `  ${box(checks.includes(id))} ${text}`),
      ...notes.map(({ part, text }) => `  - \`${part}\`: ${inLine(text)}`),
    ]
  })
}

/** Text that cannot end the comment it stands in. */
const inComment = (text: string) => text.replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')

/** A review for the text of a pull request. It can be read back too: a comment that nobody sees holds the data. */
export function toMarkdown(review: Review, criteria: readonly string[]): string {
  const parts = begunIn(review).flatMap(({ look, language }) => [
    `## ${look}, ${language}: ${approvedIn(review, look, language)} of ${STATE_NAMES.length} approved`,
    '',
    ...listsOf(review, look, language),
    ...linesOf(review, look, language),
    '',
  ])
  const checked = criteria.filter((name) => review.criteria.includes(name))
  return [
    '# Review of the sign-in',
    '',
    ...parts,
    `## WCAG 2.2 AA: ${checked.length} of ${criteria.length} checked`,
    '',
    ...criteria.map((name) => `${box(review.criteria.includes(name))} ${name}`),
    '',
    `<!-- ${MARK} ${inComment(JSON.stringify({ kind: MARK, ...review }))} -->`,
    '',
  ].join('\n')
}
