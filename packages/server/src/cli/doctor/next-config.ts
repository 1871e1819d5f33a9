import type ts from 'typescript'
import type { AppView } from './app-view'
import { propertiesNamed, stringOf } from './literals'
import type { Source } from './source'

const NAMES = ['next.config.ts', 'next.config.mts', 'next.config.js', 'next.config.mjs', 'next.config.cjs']

/** The configuration of Next.js as syntax; null if there is none. */
export function nextConfig(app: AppView): Source | null {
  const file = NAMES.find((name) => app.files.includes(name))
  return (file && app.sources?.open(file)) || null
}

/** The values of a setting, wherever the configuration has it: it is often wrapped by plug-ins. */
export function settings(app: AppView, name: string): ts.Node[] {
  const source = nextConfig(app)
  return source && app.sources ? propertiesNamed(app.sources.api, source.tree, name) : []
}

/** The base path of Next.js; undefined if it isn't written out. */
export function nextBasePath(app: AppView): string | undefined {
  const [value] = settings(app, 'basePath')
  return value && app.sources ? stringOf(app.sources.api, value) : ''
}

/** A path of the kit, which has the base path of Next.js, as routes and matchers write it. */
export function withoutBasePath(app: AppView, path: string): string {
  const base = nextBasePath(app)
  return base && (path === base || path.startsWith(`${base}/`)) ? path.slice(base.length) || '/' : path
}
