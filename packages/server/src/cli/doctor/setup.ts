import type ts from 'typescript'
import { DEFAULT_BASE_PATH, DEFAULT_SIGN_IN_PATH } from '../../contract'
import { type KitCall, kitCalls } from './calls'
import { elementsOf, isOpen, propertyOf, stringOf } from './literals'
import type { Source } from './source'
import type { Sources } from './sources'

/** How the app calls the kit. */
export interface Setup {
  readonly sessions: readonly KitCall[]
  readonly auth: readonly KitCall[]
  readonly proxy: readonly KitCall[]
  readonly scalekit: readonly KitCall[]
  readonly basePath: string
  readonly signInPath: string
  /** What the proxy protects; null if there is no proxy or the list isn't written out. */
  readonly protect: readonly string[] | null
}

/** A text, also where it is a constant of this or another file. */
export function textOf(sources: Sources, source: Source, node: ts.Node | undefined): string | undefined {
  if (!node) return undefined
  if (!sources.api.isIdentifier(node)) return stringOf(sources.api, node)
  const found = sources.definitionOf(source, node.text)
  return found?.kind === 'own' ? stringOf(sources.api, found.node) : undefined
}

/** A list of texts, also where it is a constant; undefined if one of them isn't written out. */
export function textsIn(sources: Sources, source: Source, node: ts.Node | undefined): string[] | undefined {
  if (node && sources.api.isIdentifier(node)) {
    const found = sources.definitionOf(source, node.text)
    return found?.kind === 'own' && found.node !== node ? textsIn(sources, found.source, found.node) : undefined
  }
  const elements = elementsOf(sources.api, node)
  if (!elements) return undefined
  const texts = elements.map((element) => textOf(sources, source, element))
  return texts.every((text) => text !== undefined) ? texts.map(String) : undefined
}

/** Whether any of the calls has an option, or may have it without showing it. */
export function mayHave(sources: Sources, calls: readonly KitCall[], option: string): boolean {
  return calls.some(
    ({ options }) => isOpen(sources.api, options) || propertyOf(sources.api, options, option) !== undefined,
  )
}

function firstText(sources: Sources, calls: readonly KitCall[], option: string): string | undefined {
  for (const { source, options } of calls) {
    const text = textOf(sources, source, propertyOf(sources.api, options, option))
    if (text !== undefined) return text
  }
  return undefined
}

/** Looks for the calls of the kit in the app's files. */
export function readSetup(sources: Sources | null, files: readonly string[]): Setup {
  const calls = (name: string): KitCall[] => {
    if (!sources) return []
    return files.flatMap((file) => {
      const source = sources.open(file)
      return source?.text.includes(name) ? kitCalls(sources, source, name) : []
    })
  }
  const sessions = calls('createSessions')
  const proxy = calls('createProxy')
  const text = (option: string) => (sources ? firstText(sources, sessions, option) : undefined)
  const [first] = proxy
  const listed = sources && first && textsIn(sources, first.source, propertyOf(sources.api, first.options, 'protect'))
  return {
    sessions,
    proxy,
    auth: calls('createAuth'),
    scalekit: calls('scalekit'),
    basePath: text('basePath') ?? DEFAULT_BASE_PATH,
    signInPath: text('signInPath') ?? DEFAULT_SIGN_IN_PATH,
    protect: listed ?? null,
  }
}
