import { randomUUID } from 'node:crypto'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright'
import { startChild } from '../../../scripts/children.mjs'
import { chromiumArgs, findChromium } from '../../../scripts/find-chromium.mjs'
import { findFreePort } from '../../../scripts/find-free-port.mjs'
import { root } from '../../../scripts/root.mjs'
import { untilAnswering } from '../../../scripts/until-answering.mjs'
import { startSmtpSink } from './smtp-sink.mjs'

export const database = '.data'
const folder = join(root, 'tests/consumers/migrations')
const newEmail = (name) => `${name}-${randomUUID().slice(0, 8)}@example.com`

/** The app with the old library. */
export function writeBefore(dir, name) {
  for (const part of ['shared', name]) cpSync(join(folder, part), dir, { recursive: true })
}

/** The empty database of an app that is installed. */
export async function createTables(dir) {
  const entry = createRequire(join(dir, 'package.json')).resolve('@electric-sql/pglite')
  const { PGlite } = await import(pathToFileURL(entry).href)
  const client = new PGlite(join(dir, database))
  await client.exec(readFileSync(join(dir, 'schema.sql'), 'utf8'))
  await client.close()
}

/** Starts a built app with the old library, whose mails go to `smtpUrl`. */
export async function startBefore(dir, smtpUrl) {
  const port = await findFreePort()
  const url = `http://localhost:${port}`
  const secret = randomUUID().repeat(2)
  const env = {
    NODE_ENV: 'production',
    DATABASE_DIR: join(dir, database),
    EMAIL_SERVER: smtpUrl,
    ...{ NEXTAUTH_URL: url, NEXTAUTH_SECRET: secret, AUTH_URL: url, AUTH_SECRET: secret, AUTH_TRUST_HOST: 'true' },
    ...{ BETTER_AUTH_URL: url, BETTER_AUTH_SECRET: secret },
  }
  const next = ['node', 'node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', String(port)]
  const server = startChild('before', next, { cwd: dir, env })
  await untilAnswering(server, `${url}/api/me`)
  return { url, server }
}

const linkIn = (text) => {
  const [link] = /http:\/\/localhost:\d+\/\S+/.exec(text) ?? []
  if (!link) throw new Error('The mail of the old app has no link.')
  return link
}

async function askForMail(page, url, email) {
  await page.goto(`${url}/dashboard`)
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=email]').press('Enter')
}

/**
 * Uses the app as it was: Ada signs in by her link and stays signed in, Grace has a mail that she has not opened. What
 * they have is written into `before.json`; the server is stopped at the end.
 *
 * @param {string} dir a built app
 */
export async function visitBefore(dir) {
  await createTables(dir)
  const sink = await startSmtpSink()
  const { url, server } = await startBefore(dir, sink.url)
  const executablePath = await findChromium()
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: chromiumArgs })
  try {
    const [ada, grace] = [newEmail('Ada'), newEmail('grace')]
    const context = await browser.newContext()
    const page = await context.newPage()
    await askForMail(page, url, ada)
    await page.goto(linkIn(await sink.mailTo(ada.toLowerCase())))
    await page.getByText(`Signed in as ${ada.toLowerCase()}`).waitFor()
    const { id } = await (await page.request.get(`${url}/api/me`)).json()
    const cookies = await context.cookies()
    const other = await (await browser.newContext()).newPage()
    await askForMail(other, url, grace)
    const link = linkIn(await sink.mailTo(grace))
    const state = {
      ada: { email: ada.toLowerCase(), id, cookies },
      grace: { email: grace, path: link.slice(url.length) },
    }
    writeFileSync(join(dir, 'before.json'), JSON.stringify(state))
  } finally {
    await browser.close()
    sink.stop()
    server.signal('SIGTERM')
    await server.exited
  }
}
