import type { AppView } from '../app-view'
import type { Check } from '../check'
import type { Finding } from '../finding'

function copyOf(app: AppView, name: 'react' | 'react-dom', from: string): Finding[] {
  const own = app.installed(name)
  const kits = app.installed(name, from)
  if (!own || !kits || own.folder === kits.folder) return []
  return [
    {
      id: 'two-reacts',
      level: 'error',
      file: 'package.json',
      what: `@doorpost/react gets another copy of ${name} (${kits.version}) than your app (${own.version}), so hooks fail.`,
      fix: 'Install one version everywhere: npm dedupe, or pnpm dedupe. For a linked package, set resolve.alias or use its tarball.',
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
  run(app) {
    const kit = app.installed('@doorpost/react')
    const reacts = kit ? [...copyOf(app, 'react', kit.folder), ...copyOf(app, 'react-dom', kit.folder)] : []
    return [...reacts, ...kitVersions(app)]
  },
}
