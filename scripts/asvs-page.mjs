import { markdownTable } from './markdown-table.mjs'

/**
 * One requirement of OWASP ASVS, as `docs/reference/asvs.json` has it.
 *
 * @typedef {object} Requirement
 * @property {string} id
 * @property {number} level 1, 2 or 3
 * @property {string} requirement In our own words.
 * @property {'met' | 'app' | 'partly' | 'not met'} state
 * @property {string} how
 * @property {readonly string[]} [docs] Where it is documented: links as a page of `docs/reference` writes them.
 * @property {readonly TestName[]} [tests]
 */

/**
 * A test, by its file and its title as the file writes it; ` › ` stands between a group and its test.
 *
 * @typedef {{ readonly file: string, readonly name: string }} TestName
 */

/**
 * @typedef {object} Asvs
 * @property {readonly Requirement[]} requirements
 * @property {readonly { readonly ids: string, readonly why: string }[]} notApplicable
 */

/** The chapters with a requirement that applies. */
const CHAPTERS = {
  3: 'Web frontend',
  4: 'API and HTTP',
  6: 'Authentication',
  7: 'Sessions',
  8: 'Authorization',
  9: 'Self-contained tokens',
  11: 'Cryptography',
  12: 'TLS',
  13: 'Configuration',
  14: 'Data protection',
  16: 'Logging and errors',
}

const STATES = { met: 'met', app: 'your part', partly: 'partly', 'not met': 'not met' }
const LEVELS = [1, 2, 3]

const baseName = (path) => path.split('/').at(-1)
/** `asvs.md` is in `docs/reference`, and tests are named from the root. */
const testLink = ({ file, name }) => `[${baseName(file)}](../../${file}): \`${name.replaceAll('|', '\\|')}\``
const docLink = (target) => `[${baseName(target).replace('.md', '').toLowerCase()}](${target})`

/** @param {readonly Requirement[]} requirements */
const countsOf = (requirements) => [
  ...Object.keys(STATES).map((state) => String(requirements.filter((row) => row.state === state).length)),
  String(requirements.length),
]

const chapterOf = ({ id }) => id.split('.')[0]

/** @param {readonly Requirement[]} requirements */
function score(requirements) {
  const head = [...Object.values(STATES), 'all']
  const chapters = Object.entries(CHAPTERS).map(([number, name]) => [
    `[V${number} ${name}](#v${number}-${name.toLowerCase().replaceAll(' ', '-')})`,
    ...countsOf(requirements.filter((row) => chapterOf(row) === number)),
  ])
  const levels = LEVELS.map((level) => [
    `level ${level}`,
    ...countsOf(requirements.filter((row) => row.level === level)),
  ])
  return [
    markdownTable(['level', ...head], levels),
    '',
    markdownTable(['chapter', ...head], [...chapters, ['**all**', ...countsOf(requirements)]]),
  ].join('\n')
}

/** @param {readonly Requirement[]} requirements */
const chapter = (requirements) =>
  markdownTable(
    ['no.', 'level', 'requirement', 'state', 'how', 'shown by'],
    requirements.map(({ id, level, requirement, state, how, docs = [], tests = [] }) => [
      id,
      String(level),
      requirement,
      STATES[state],
      how,
      [...docs.map(docLink), ...tests.map(testLink)].join('; ') || 'reading the code',
    ]),
  )

/**
 * `docs/reference/asvs.md`.
 *
 * @param {Asvs} asvs
 */
export function asvsPage({ requirements, notApplicable }) {
  const fulfilled = requirements.filter(({ state }) => state === 'met' || state === 'app').length
  const tested = requirements.filter(({ tests }) => tests).length
  const chapters = Object.entries(CHAPTERS).map(([number, name]) => {
    const rows = requirements.filter((row) => chapterOf(row) === number)
    return `## V${number} ${name}\n\n${chapter(rows)}\n`
  })
  return `# OWASP ASVS 5.0

<!-- Written by \`pnpm asvs\` from docs/reference/asvs.json: change that and run it again. -->

Doorpost compared with the OWASP Application Security Verification Standard, version 5.0.0. Of the ${requirements.length}
requirements that apply to a sign-in kit, ${fulfilled} are met or your part. ${tested} rows name the tests that show it.

${score(requirements)}

- **met**: the kit does it, in every app that uses it as the docs say.
- **your part**: only your app, or whoever runs it, can do it, and the linked page says what. Your app meets it once you
  have done that.
- **partly**, **not met**: the row says what is missing.

The words of each requirement are ours, and shorter than the standard's: read
[the standard](https://github.com/OWASP/ASVS/tree/v5.0.0_release/5.0/en) before you rely on a row.

**What isn't claimed.** The maintainers wrote this about their own software. It is no certificate and no audit by others.
It says nothing about the rest of your app. Chapters 1, 2 and 15 aren't compared here, and 5, 10 and 17 don't apply: no
files, no OAuth, no WebRTC. The kit has [never run](../how-to/scalekit.md#from-the-emulator-to-the-service) against a live Scalekit
environment. Email alone [can't reach level 3](../explanation/security.md#what-email-sign-in-proves).

${chapters.join('\n')}
## What doesn't apply

${markdownTable(
  ['no.', 'why'],
  notApplicable.map(({ ids, why }) => [ids, why]),
)}
`
}
