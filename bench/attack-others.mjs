/**
 * `node bench/attack-others.mjs [names]`, on built packages: `doorpost attack` on apps without Doorpost, as `cookbook`,
 * `better-auth` and `auth-js` of the registry, with what they bring by themselves. Prints each report. Their folders are
 * `tests/consumers/cookbook/before` and `tests/consumers/migrations`.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startChild } from '../scripts/children.mjs'
import { root } from '../scripts/root.mjs'
import { runCommand } from '../scripts/run-command.mjs'
import { runToTheEnd } from '../scripts/run-to-the-end.mjs'
import { createTables, startBefore, writeBefore } from '../tests/consumers/migrations/before.mjs'
import { startSmtpSink } from '../tests/consumers/migrations/smtp-sink.mjs'
import { writePackageJson, writeSources } from '../tests/consumers/run/apps.mjs'
import { distDir } from '../tests/consumers/run/build.mjs'
import { packageManagers } from '../tests/consumers/run/package-managers.mjs'
import { startNext } from '../tests/consumers/run/serve.mjs'
import { demoEnvironment, startEmulator } from '../tests/support/demo-instances.mjs'

const dir = mkdtempSync(join(tmpdir(), 'doorpost-attack-others-'))
const database = { '@electric-sql/pglite': '0.5.16', 'drizzle-orm': '^0.45.2', nodemailer: '^7.0.7' }
const build = (cwd, env) =>
  runCommand('Building it', ['node', 'node_modules/next/dist/bin/next', 'build'], { cwd, env })

async function install(name, dependencies) {
  const cwd = join(dir, name)
  writePackageJson(cwd, '16', dependencies, { withDoorpost: false })
  await runCommand(`Installing ${name}`, packageManagers.npm.install, { cwd })
  return cwd
}

/** What the emulator's inbox answers, of the mails of another server. */
async function startInbox(sink) {
  const inbox = createServer((request, response) => {
    const to = new URL(request.url, 'http://inbox').searchParams.get('to')?.toLowerCase()
    const messages = sink.mails().map((mail, index) => ({
      id: String(index),
      to: mail.to,
      code: /code: (\w+)/.exec(mail.text)?.[1] ?? null,
      link: /http:\/\/localhost:\d+\/\S+/.exec(mail.text)?.[0] ?? null,
    }))
    const found = messages.filter((mail) => to === undefined || mail.to === to).reverse()
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ messages: found }))
  })
  await new Promise((resolve) => inbox.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${inbox.address().port}`, stop: () => inbox.close() }
}

async function withMails(name, folder, dependencies, { prepare = () => {}, config } = {}) {
  const cwd = await install(name, { ...database, ...dependencies })
  writeBefore(cwd, folder)
  prepare(cwd)
  await build(cwd, { EMAIL_SERVER: 'smtp://127.0.0.1' })
  await createTables(cwd)
  const sink = await startSmtpSink()
  const { url } = await startBefore(cwd, sink.url)
  const inbox = await startInbox(sink)
  const stop = () => {
    sink.stop()
    inbox.stop()
  }
  return { url, inboxUrl: inbox.url, config, stop }
}

/** Three emails a minute, and a run needs a hundred. */
function withoutRateLimit(cwd) {
  const file = join(cwd, 'lib/auth.ts')
  const source = readFileSync(file, 'utf8')
  writeFileSync(file, source.replace('betterAuth({', 'betterAuth({ rateLimit: { enabled: false },'))
}

/** The provider of that app is not named `email`. */
const nodemailer = {
  path: '/api/auth/signin/nodemailer',
  encoding: 'form',
  fields: { email: '{email}', callbackUrl: '{next}', csrfToken: '{csrf}', json: 'true' },
}

const APPS = {
  async cookbook() {
    const cwd = await install('cookbook', {
      '@scalekit-sdk/node': '^2.1.8',
      jsonwebtoken: '9.0.3',
      '@types/jsonwebtoken': '9.0.10',
    })
    const app = { name: 'cookbook', distDir: distDir('cookbook') }
    writeSources(cwd, { next: '16', kind: 'cookbook-before' })
    const inboxUrl = await startEmulator()
    const { APP_URL: _, DATABASE_URL: __, ...env } = demoEnvironment({ emulatorUrl: inboxUrl })
    await build(cwd, { ...env, APP_URL: 'http://localhost:3000', DIST_DIR: app.distDir })
    return { url: await startNext(cwd, app, { env }), inboxUrl, stop() {} }
  },
  'better-auth': () =>
    withMails(
      'better-auth',
      'better-auth',
      { 'better-auth': '1.7.25', '@types/nodemailer': '^7.0.0' },
      { prepare: withoutRateLimit },
    ),
  'auth-js': () =>
    withMails(
      'auth-js',
      'next-auth-5',
      { 'next-auth': '5.0.0-beta.32', '@auth/drizzle-adapter': '1.11.3' },
      { config: { preset: 'auth-js', send: nodemailer } },
    ),
}

async function attack(name) {
  const { url, inboxUrl, config = { preset: name }, stop } = await APPS[name]()
  const configFile = join(dir, `${name}.json`)
  writeFileSync(configFile, JSON.stringify(config))
  console.log(`\n## ${name}\n`)
  const command = [
    process.execPath,
    'packages/server/bin/doorpost.js',
    'attack',
    url,
    '--inbox',
    inboxUrl,
    '--config',
    configFile,
  ]
  const child = startChild('doorpost attack', command, { cwd: root })
  await child.exited
  console.log(child.log())
  stop()
}

await runToTheEnd(
  async () => {
    const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(APPS)
    for (const name of names) await attack(name)
    return 0
  },
  () => rmSync(dir, { recursive: true, force: true }),
)
