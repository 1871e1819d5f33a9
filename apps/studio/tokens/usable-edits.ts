import type { Scheme } from './kit'
import type { Value, Values } from './read-looks'
import { kit } from './the-kit'
import { valueProblem } from './value-problem'

function isUsable(name: string, text: string): boolean {
  const token = kit.tokens.find((each) => each.name === name)
  return token !== undefined && valueProblem(token, text) === ''
}

/** The tokens whose edits are no values of theirs, in light or in dark. */
export const unusableNames = (edits: Values): readonly string[] =>
  Object.entries(edits)
    .filter(([name, { light, dark }]) => !isUsable(name, light) || !isUsable(name, dark))
    .map(([name]) => `--dp-${name}`)

/** Edits as far as they are values of their tokens; where one is none, that of the look counts. */
export function usableEdits(edits: Values, look: Values): Values {
  const kept = Object.entries(edits).flatMap(([name, value]): readonly (readonly [string, Value])[] => {
    const own = look[name]
    const side = (scheme: Scheme) => (isUsable(name, value[scheme]) ? value[scheme] : own?.[scheme])
    const [light, dark] = [side('light'), side('dark')]
    if (light === undefined || dark === undefined) return []
    const isHeldBack = light !== value.light && dark !== value.dark
    return isHeldBack ? [] : [[name, { light, dark }]]
  })
  return Object.fromEntries(kept)
}
