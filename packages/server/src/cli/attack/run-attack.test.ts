import { expect, it } from 'vitest'
import { type AttackCase, broken, held } from './attack-case'
import { createAttack } from './attack-context'
import { doorpost } from './presets/doorpost'
import { runAttack } from './run-attack'
import { createTarget } from './target'

const attack = createAttack({
  map: doorpost,
  target: createTarget(new URL('http://127.0.0.1:1')),
  mailbox: { mails: async () => [] },
  real: null,
  log: null,
  run: 'test',
})

const caseThat = (run: AttackCase['run']): AttackCase => ({
  id: 'one',
  threat: 'T01',
  title: 'a title',
  tried: 'Tried it.',
  means: 'Nothing.',
  fix: 'None.',
  run,
})

const happened = async (...cases: AttackCase[]) =>
  (await runAttack(attack, cases, new Set())).map((result) => [result.verdict, result.happened])

it('a case that ends in an error is unclear, and the others are run', async () => {
  const crashed = caseThat(() => Promise.reject(new Error('The browser is gone.')))
  expect(
    await happened(
      crashed,
      caseThat(async () => held('fine')),
    ),
  ).toEqual([
    ['unclear', 'It ended in an error: The browser is gone.'],
    ['held', 'fine'],
  ])
})

it('what the app said moves no cursor and writes no other line', async () => {
  const hostile = '/x\u001b[2J\u001b[1;1H\r\nheld     T01  all is well\u202e'
  const [[, said] = []] = await happened(caseThat(async () => broken(`${hostile} opened it.`)))
  expect(said).toBe('/x [2J [1;1H held     T01  all is well  opened it.')
})
