import { dirname } from 'node:path'
import type { AppView } from '../app-view'
import type { Check } from '../check'
import type { Finding } from '../finding'
import { activeProxyFile, nextMajor, type ProxyFile, proxyFiles } from '../proxy-file'
import { appFolder } from '../routes'

function placeFinding(app: AppView, file: ProxyFile): Finding[] {
  if (file.isInPlace) return []
  const root = dirname(appFolder(app.files) ?? 'app')
  const folder = root === '.' ? 'the root of your app' : `${root}/`
  return [
    {
      id: 'proxy-place',
      level: 'error',
      file: file.path,
      what: `Next.js doesn't run this file: it looks for it in ${folder}, beside the app folder.`,
      fix: `Move it to ${root === '.' ? '' : `${root}/`}${file.path.slice(file.path.lastIndexOf('/') + 1)}.`,
    },
  ]
}

function nameFinding(app: AppView, file: ProxyFile): Finding[] {
  const major = nextMajor(app)
  if (!file.isInPlace) return []
  if (major < 16 && file.name === 'proxy') {
    const fix = 'Rename it to middleware.ts, and what it exports to middleware.'
    return [{ id: 'proxy-name', level: 'error', file: file.path, what: `Next.js ${major} doesn't run proxy.ts.`, fix }]
  }
  if (major < 16 || file.name === 'proxy') return []
  const hasBoth = proxyFiles(app).some(({ name, isInPlace }) => name === 'proxy' && isInPlace)
  return [
    {
      id: 'proxy-name',
      level: hasBoth ? 'error' : 'hint',
      file: file.path,
      what: hasBoth
        ? `Next.js ${major} refuses to build with both middleware.ts and proxy.ts.`
        : `Next.js ${major} calls middleware.ts proxy.ts, and warns of the old name.`,
      fix: hasBoth ? 'Remove middleware.ts.' : 'Run: npx @next/codemod@latest middleware-to-proxy .',
    },
  ]
}

function exportFinding(app: AppView): Finding[] {
  const file = activeProxyFile(app)
  const source = file && app.sources?.open(file.path)
  if (!file || !source || source.stars.length > 0) return []
  if (source.exports.has(file.name) || source.exports.has('default')) return []
  const what = `Next.js wants ${file.name}.ts to export a function named ${file.name}, or a default.`
  return [
    {
      id: 'proxy-export',
      level: 'error',
      file: file.path,
      what,
      fix: `Write: export const ${file.name} = createProxy(…).`,
    },
  ]
}

export const proxyFile: Check = {
  name: 'proxy-file',
  summary: 'the proxy has the name, the place and the export that this version of Next.js runs',
  needs: ['sources', 'next'],
  run(app) {
    const files = proxyFiles(app).filter(({ path }) => app.setup.proxy.length === 0 || usesKit(app, path))
    return [...files.flatMap((file) => [...placeFinding(app, file), ...nameFinding(app, file)]), ...exportFinding(app)]
  },
}

/** A file of such a name in the app folder may be anything. */
const usesKit = (app: AppView, path: string) =>
  app.sources?.open(path)?.text.includes('@doorpost/') === true || !path.includes('app/')
