import { expect, it } from 'vitest'
import { coreOf } from '../session/sessions'
import { testAuth } from '../testing/test-auth'
import { knownBrowser, rememberAddress } from './known-browser'

const EMAIL = 'ada@example.com'
const app = coreOf(testAuth().sessions).app()

async function written(): Promise<string> {
  const { name, value } = await rememberAddress(null, app, EMAIL)
  return `${name}=${value}`
}

const isKnown = async (cookie: string) => (await knownBrowser(cookie, app, EMAIL)) !== null

it('reads what it wrote, and what has no version yet', async () => {
  const cookie = await written()
  expect(cookie).toMatch(/^known=[\w-]{22}\.v1\.[\w-]{16}$/)
  expect(await isKnown(cookie)).toBe(true)
  expect(await isKnown(cookie.replace('.v1', ''))).toBe(true)
})

it('makes nothing of a later version', async () => {
  expect(await isKnown((await written()).replace('.v1', '.v2'))).toBe(false)
})
