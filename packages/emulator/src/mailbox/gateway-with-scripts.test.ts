import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { launchOwnBrowser, type MailboxBrowser } from './mailbox-browser'
import { createTestMailbox, NOWHERE } from './test-app'

test('run in the browser that was passed in, which goes nowhere but to this machine', async () => {
  const log: unknown[] = []
  let answer: Parameters<Awaited<ReturnType<MailboxBrowser['newContext']>>['on']>[1] = () => undefined
  const browser: MailboxBrowser = {
    newContext: async ({ proxy }) => {
      log.push(proxy)
      return {
        on: (_event, listener) => {
          answer = listener
        },
        newPage: async () => ({
          goto: async () => {
            answer({ status: () => 303, request: () => ({ isNavigationRequest: () => true }) })
            answer({ status: () => 404, request: () => ({ isNavigationRequest: () => false }) })
            answer({ status: () => 200, request: () => ({ isNavigationRequest: () => true }) })
          },
          waitForLoadState: async () => void log.push('at rest'),
        }),
        close: async () => void log.push('closed'),
      }
    },
  }
  const { core, send } = createTestMailbox(['gateway-with-scripts'], browser)
  send(NOWHERE)
  await core.mailboxSettled()
  expect(core.messages()[0]?.mailbox).toEqual([
    { by: 'gateway-with-scripts', did: 'opened the link in a browser', statuses: [303, 200] },
  ])
  expect(log).toEqual([{ server: 'http://127.0.0.1:1', bypass: 'localhost,127.0.0.1,[::1]' }, 'at rest', 'closed'])
})

test('need a Playwright of the app', async () => {
  expect(await launchOwnBrowser(tmpdir())).toBeUndefined()
})
