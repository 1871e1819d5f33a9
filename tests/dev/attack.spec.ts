import { expect } from '@playwright/test'
import { casesWith, report } from '../attack/run-attack'
import { test } from './dev-test'

/** Where a development server answers in another way than a built app, and a link on top, for the log. */
const CASES = 'link-scanner-get,server-actions,error-leaks,hostile-bodies,framing,secrets-in-log'

test('what an app answers and prints while it is worked on is no fault of it', async ({ devServer }) => {
  const { appUrl, emulatorUrl, logFile } = devServer
  const found = await report([appUrl, '--inbox', emulatorUrl, '--log', logFile, '--only', CASES])
  expect(casesWith(found, 'broken', 'unclear', 'skipped')).toEqual([])
})
