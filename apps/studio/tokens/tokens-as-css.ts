import type { Value, Values } from './read-looks'

const written = ({ light, dark }: Value) => (light === dark ? light : `light-dark(${light}, ${dark})`)

/**
 * The edited tokens as a rule for the app's own sheet; nothing where nothing was edited. On the elements that the kit
 * paints, since a bundler may bind `light-dark()` to the element that declares it.
 */
export function tokensAsCss(values: Values, edits: Values): string {
  const changed = Object.entries(edits)
    .filter(([name, { light, dark }]) => light !== values[name]?.light || dark !== values[name]?.dark)
    .map(([name, value]) => `  --dp-${name}: ${written(value)};\n`)
  return changed.length ? `.dp,\n.dp-surface {\n${changed.join('')}}\n` : ''
}
