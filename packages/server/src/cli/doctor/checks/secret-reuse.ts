import { splitSecrets } from '../../../config/secrets'
import type { AppView } from '../app-view'
import type { Check } from '../check'
import { lineIn, type Place, readEnvFile, whereSet } from '../env-lines'
import type { Finding } from '../finding'

const TEMPLATES = ['.env.example', '.env.sample', '.env.template', '.env.dist', '.env.local.example']
const FIX = 'Make another one: npx doorpost secret.'

const found = (id: string, what: string, place: Place = {}, fix = FIX): Finding => ({
  id,
  level: 'error',
  ...place,
  what,
  fix,
})

/** Variables that have the secret's value. */
function sameValue(app: AppView, secrets: readonly string[]): Finding[] {
  const same = Object.keys(app.env).filter((name) => {
    return name !== 'JWT_SECRET' && secrets.includes(app.env[name] ?? '')
  })
  return same.map((name) => found('secret-reused', `JWT_SECRET has the same value as ${name}.`, whereSet(app, name)))
}

function inTemplates(app: AppView, secrets: readonly string[]): Finding[] {
  return TEMPLATES.filter((file) =>
    splitSecrets(readEnvFile(app, file).JWT_SECRET).some((text) => secrets.includes(text)),
  ).map((file) =>
    found(
      'secret-in-template',
      `JWT_SECRET is the one in ${file}, which others have too.`,
      lineIn(app, file, 'JWT_SECRET'),
    ),
  )
}

/** Files under version control that hold the secret. Git gets it on its standard input, where nobody sees it. */
function committed(app: AppView, secrets: readonly string[]): Finding[] {
  const listed = app.git(['grep', '--files-with-matches', '-I', '--fixed-strings', '-f', '-'], secrets.join('\n'))
  return (listed ?? '')
    .split('\n')
    .filter((file) => file !== '' && !TEMPLATES.includes(file))
    .map((file) =>
      found(
        'secret-committed',
        'A file that git keeps holds your JWT_SECRET.',
        { file },
        `${FIX} Then take this one out: everyone with the repository has it.`,
      ),
    )
}

/** What Next.js writes into the pages' scripts. */
function published(app: AppView): Finding[] {
  const secret = /(?:JWT_SECRET|SCALEKIT_CLIENT_SECRET)$/
  return Object.keys(app.env)
    .filter((name) => name.startsWith('NEXT_PUBLIC_') && secret.test(name))
    .map((name) =>
      found(
        'secret-published',
        `${name} is sent to every browser.`,
        whereSet(app, name),
        'Remove it and replace the secret.',
      ),
    )
}

export const secretReuse: Check = {
  name: 'secret-reuse',
  summary: 'the secret is used for nothing else, is in no template and in no committed file',
  run(app) {
    // A short one is found elsewhere by accident, and is told as too short.
    const secrets = splitSecrets(app.env.JWT_SECRET).filter((secret) => secret.length >= 16)
    if (secrets.length === 0) return published(app)
    return [...sameValue(app, secrets), ...inTemplates(app, secrets), ...committed(app, secrets), ...published(app)]
  },
}
