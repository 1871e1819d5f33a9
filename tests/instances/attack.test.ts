import { expect, it } from 'vitest'
import { casesWith, report } from '../attack/run-attack'
import { readSuite } from './suite'

const { attacked, emulatorUrl } = readSuite()

it('two instances behind nginx withstand every attack', async () => {
  const found = await report([attacked.appUrl, '--inbox', emulatorUrl])
  expect(casesWith(found, 'broken', 'unclear')).toEqual([])
}, 150_000)
