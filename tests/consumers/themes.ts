import { readFileSync } from 'node:fs'
import { readKit } from '../../apps/studio/tokens/kit'

const source = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

const { looks, tokens } = readKit({
  sheet: source('packages/react/src/styles.css'),
  looks: {
    clay: source('packages/react/src/looks/clay.css'),
    meadow: source('packages/react/src/looks/meadow.css'),
  },
  theming: source('docs/how-to/theming.md'),
})

/** The names of the tokens that are colours. */
export const COLOURS: readonly string[] = tokens.filter(({ isColour }) => isColour).map(({ name }) => name)

export type Scheme = 'light' | 'dark'

/** What a host set, by token. */
export type HostColours = Readonly<Record<string, Readonly<Record<Scheme, string>>>>

/**
 * The values that count in a form, by token.
 *
 * @param around the themes around the form, the nearest first; look and scheme are inherited each by itself
 */
export function valuesIn(
  around: readonly string[],
  system: Scheme,
  host: HostColours,
): Readonly<Record<string, string>> {
  const words = around.flatMap((theme) => theme.split(' '))
  const look = looks[words.find((word) => word in looks) ?? 'ink']
  const scheme = words.find((word) => word === 'light' || word === 'dark') ?? system
  return Object.fromEntries(Object.entries({ ...look, ...host }).map(([name, value]) => [name, value[scheme]]))
}
