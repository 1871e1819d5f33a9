import type { AppView } from '../app-view'
import type { Check } from '../check'
import type { Finding } from '../finding'

function copyOf(app: AppView): Finding[] {
  const kit = app.installed('@doorpost/react')
  const own = app.installed('react')
  const kits = kit && app.installed('react', kit.folder)
  // The App Router brings one React for all; package managers may keep the same version in two folders.
  const isFine = !own || !kits || own.folder === kits.folder || (app.next !== null && own.version === kits.version)
  if (isFine) return []
  return [
    {
      id: 'two-reacts',
      level: app.next ? 'warning' : 'error',
      file: 'package.json',
      what: `@doorpost/react gets another copy of react (${kits.version}) than your app (${own.version}). Hooks fail where both are on one page.`,
      fix: 'Install one version everywhere: npm dedupe, or pnpm dedupe.',
    },
  ]
}

function kitVersions(app: AppView): Finding[] {
  const found = ['@doorpost/server', '@doorpost/react', '@doorpost/emulator'].flatMap((name) => {
    const installed = app.installed(name)
    return installed ? [{ name, version: installed.version }] : []
  })
  const [first, ...rest] = found
  const other = first && rest.find(({ version }) => version !== first.version)
  if (!first || !other) return []
  return [
    {
      id: 'kit-versions',
      level: 'warning',
      file: 'package.json',
      what: `${first.name} is ${first.version}, but ${other.name} is ${other.version}. They are published together.`,
      fix: `npm install ${found.map(({ name }) => `${name}@latest`).join(' ')}.`,
    },
  ]
}

export const copies: Check = {
  name: 'copies',
  summary: 'there is one React, and the packages of the kit have one version',
  run: (app) => [...copyOf(app), ...kitVersions(app)],
}
