import { curveThrough } from './curve-through'
import { EDGE_KINDS, type EdgeKind, KINDS } from './edge-kinds'
import { type MapLayout, NODE, TEXT } from './lay-out'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** Ink on white paper: each kind by its colour and by its dashes. */
const PRINT: Readonly<Record<EdgeKind, { readonly colour: string; readonly dashes: string }>> = {
  visitor: { colour: '#3d52d5', dashes: '' },
  server: { colour: '#b42318', dashes: '8 4' },
  clock: { colour: '#8a5a00', dashes: '2 4' },
  tab: { colour: '#146c43', dashes: '12 4 2 4' },
}

const STYLE = [
  'text{font:12px system-ui,sans-serif;fill:#18181b;text-anchor:middle}',
  '.node{fill:#fff;stroke:#85858f}.name{font-weight:600}.paper{fill:#fff}.line{fill:none;stroke-width:1.5}',
  ...KINDS.map((kind) => {
    const { colour, dashes } = PRINT[kind]
    return `.${kind}{stroke:${colour};${dashes && `stroke-dasharray:${dashes}`}}.tip-${kind}{fill:${colour}}.words-${kind}{fill:${colour}}`
  }),
].join('')

const tips = KINDS.map(
  (kind) =>
    `<marker id="tip-${kind}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path class="tip-${kind}" d="M0 0L8 4L0 8Z"/></marker>`,
).join('')

const linesOf = (lines: readonly string[], x: number, y: number, className: string) =>
  lines
    .map((line, index) => `<text class="${className}" x="${x}" y="${y + index * TEXT.line}">${escaped(line)}</text>`)
    .join('')

const legend = (y: number) =>
  KINDS.map((kind, index) => {
    const x = 24 + index * 150
    return `<path class="line ${kind}" d="M${x} ${y}H${x + 40}"/><text x="${x + 90}" y="${y + 4}">${EDGE_KINDS[kind].name}</text>`
  }).join('')

/** The map as one SVG file that needs nothing else: for a wall, a slide, a drawing program. */
export function mapSvg({ width, height, nodes, bundles }: MapLayout): string {
  const full = height + 48
  const lines = bundles.map(
    ({ kind, points }) => `<path class="line ${kind}" d="${curveThrough(points)}" marker-end="url(#tip-${kind})"/>`,
  )
  const words = bundles.map(({ kind, words: { x, y, width, height, lines } }) =>
    [
      `<rect class="paper" x="${x}" y="${y}" width="${width}" height="${height}"/>`,
      linesOf(lines, x + width / 2, y + 14, `words-${kind}`),
    ].join(''),
  )
  const boxes = nodes.map(({ name, x, y }) =>
    [
      `<g data-state="${name}">`,
      `<rect class="node" x="${x}" y="${y}" width="${NODE.width}" height="${NODE.height}" rx="8"/>`,
      linesOf(name.split('.'), x + NODE.width / 2, y + NODE.height / 2, 'name'),
      '</g>',
    ].join(''),
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${full}" viewBox="0 0 ${width} ${full}">`,
    `<title>The sign-in, state by state</title><style>${STYLE}</style><defs>${tips}</defs>`,
    `<rect class="paper" width="${width}" height="${full}"/>`,
    ...lines,
    ...words,
    ...boxes,
    legend(height + 16),
    '</svg>',
  ].join('\n')
}
