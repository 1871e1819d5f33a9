import { expect, test } from 'vitest'
import { languages } from '../stage/languages'
import { exampleOf, SAYINGS, templateOf } from './words'

/** The words as a file of the static build, for pipelines and agents. */
const file = () => ({
  languages: languages.map(({ lang, dir }) => ({ lang, dir })),
  words: SAYINGS.map((saying) => ({
    id: saying.id,
    key: saying.key,
    ...(saying.caseName && { case: saying.caseName }),
    note: saying.note,
    variables: saying.variables,
    texts: Object.fromEntries(languages.map((copy) => [copy.lang, templateOf(copy, saying)])),
    ...(saying.variables.length > 0 && {
      examples: Object.fromEntries(languages.map((copy) => [copy.lang, exampleOf(copy, saying)])),
    }),
  })),
})

test('words.json of the static build is what the dictionaries say', async () => {
  await expect(`${JSON.stringify(file(), null, 1)}\n`).toMatchFileSnapshot('../public/words.json')
})
