import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { languages } from '../stage/languages'
import { asPatch } from './as-patch'
import { SAYINGS, templateOf } from './words'

const folder = mkdtempSync(join(tmpdir(), 'words-'))
afterAll(() => rmSync(folder, { recursive: true }))

const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' })

/** The sources as they are, patched by git. */
function apply(patch: string, langs: readonly string[]): Record<string, string> {
  const paths = langs.map((lang) => `packages/react/src/copy/${lang}.ts`)
  for (const path of paths) {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    cpSync(path, join(folder, path))
  }
  writeFileSync(join(folder, 'words.patch'), patch)
  git('init', '--quiet')
  git('apply', '--check', 'words.patch')
  git('apply', 'words.patch')
  return Object.fromEntries(paths.map((path, at) => [langs[at], readFileSync(join(folder, path), 'utf8')]))
}

test('a patch applies, with strings, data and sentences that the code decides on', async () => {
  const { patch, problems } = await asPatch({
    de: {
      emailHeading: "Los geht's",
      lifeLeft: 'In {duration} ist es vorbei.',
      'errors.invalid_code: 5 left': 'Der Code ist falsch. Es bleiben {attemptsLeft} Versuche.',
      'errorHeadings.link_invalid': 'Dieser Link ist verbraucht',
    },
    pl: { lifeLeft: 'Jeszcze {duration}.' },
    en: { 'takingYou: named app': 'On to {app}…', 'resendReady: code': 'Ask for a new code.' },
  })
  const { de, pl, en } = apply(patch, ['de', 'pl', 'en'])
  expect(de).toContain(`emailHeading: "Los geht's",`)
  expect(de).toContain('`In ${duration} ist es vorbei.`')
  expect(de).toContain('` Es bleiben ${left} Versuche.`')
  expect(de).toContain("link_invalid: 'Dieser Link ist verbraucht',")
  expect(pl).toContain('`Jeszcze ${accusative(duration)}.`')
  expect(en).toContain('`On to ${app}…`')
  expect(problems).toEqual(['English, resendReady: code: its text is put together by code. Change that by hand.'])
})

test('a patch of every plain string applies', async () => {
  const [, ...others] = languages
  const edits = Object.fromEntries(
    others.map((copy) => [
      copy.lang,
      Object.fromEntries(
        SAYINGS.filter(({ caseName }) => !caseName).map((saying) => [saying.id, `${templateOf(copy, saying)} +`]),
      ),
    ]),
  )
  const { patch, problems } = await asPatch(edits)
  apply(
    patch,
    others.map(({ lang }) => lang),
  )
  // Their code keeps an address or a name in its own direction, with marks that are in none of their strings.
  const byHand = ['openMail', 'confirmHeading', 'signedInAs'].map((id) => expect.stringContaining(`, ${id}: `))
  expect(problems).toEqual([...byHand, ...byHand])
})
