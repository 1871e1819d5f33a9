import type ts from 'typescript'
import { appRequire } from '../app-require'
import type { AppView } from './app-view'
import { elementsOf, propertyOf, stringOf } from './literals'
import type { Source } from './source'

/** One entry of `config.matcher`. */
export interface Matcher {
  readonly source: string
  /** With `has`, only some requests match. `missing` is for prefetches, which pages answer for themselves. */
  readonly isConditional: boolean
}

/** `config.matcher` of a proxy file as Next.js reads it: null if it isn't written out, undefined if there is none. */
export interface MatcherList {
  readonly node: ts.Node
  readonly entries: readonly Matcher[] | null
}

/** Next.js reads the list without running the file, so nothing is followed here. */
export function readMatchers(app: AppView, file: Source): MatcherList | undefined {
  const config = file.exports.get('config')
  const api = app.sources?.api
  if (!config || !api) return undefined
  if (config.kind !== 'value') return { node: config.node, entries: null }
  const value = propertyOf(api, config.node, 'matcher')
  if (!value) return undefined
  const elements = elementsOf(api, value) ?? [value]
  const entries = elements.map((element) => {
    const source = stringOf(api, element) ?? stringOf(api, propertyOf(api, element, 'source'))
    return source === undefined ? null : { source, isConditional: propertyOf(api, element, 'has') !== undefined }
  })
  return { node: value, entries: entries.every((entry) => entry !== null) ? entries : null }
}

type ToRegexp = (path: string) => RegExp

/** The parser that the app's own Next.js uses; null where it has none that we know. */
export function loadPathToRegexp(app: AppView): ToRegexp | null {
  try {
    const loaded: unknown = appRequire(app.cwd)('next/dist/compiled/path-to-regexp')
    const found = typeof loaded === 'object' && loaded !== null ? Reflect.get(loaded, 'pathToRegexp') : undefined
    // Checked to be a function; what it returns is checked where it is used.
    return typeof found === 'function' ? (path) => found(path) : null
  } catch {
    return null
  }
}

/** Whether Next.js runs the proxy for a path, which it looks at without its base path, unless only `basePath` is left. */
export function isMatched(toRegexp: ToRegexp, entries: readonly Matcher[], path: string, basePath: string): boolean {
  return entries.some(({ source, isConditional }) => {
    if (isConditional) return false
    try {
      // The root has no slash behind the base path, so "/(…)" doesn't match it.
      const whole = path === '/' && basePath !== '' ? basePath : `${basePath}${path}`
      return toRegexp(`${basePath}${source === '/' && basePath !== '' ? '' : source}`).test(whole)
    } catch {
      // Next.js tells this one when it builds.
      return true
    }
  })
}
