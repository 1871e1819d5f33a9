import type { ReactNode } from 'react'
import { curveThrough } from './curve-through'
import { KINDS } from './edge-kinds'
import { type MapLayout, type PlacedBundle, TEXT } from './lay-out'

interface MapLinesProps {
  readonly layout: MapLayout
  /** Bundles that stand out; none does if it is empty. */
  readonly lit: ReadonlySet<string>
  /** Bundles that no test walks. */
  readonly unwalked: ReadonlySet<string>
  /** Runs when a line, or its words, are pointed at. */
  readonly onPoint: (bundle: PlacedBundle) => void
}

/** All lines of the map with their words. The list tells the same to those who cannot see them. */
export function MapLines({ layout, lit, unwalked, onPoint }: MapLinesProps): ReactNode {
  const { width, height, bundles } = layout
  return (
    <svg className="map-lines" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <defs>
        {[...KINDS, 'unwalked'].map((kind) => (
          <marker
            key={kind}
            id={`map-tip-${kind}`}
            className="map-tip"
            data-kind={kind}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d="M0 0L8 4L0 8Z" />
          </marker>
        ))}
      </defs>
      {bundles.map((bundle) => {
        const { id, kind, points, sources, words } = bundle
        const shown = unwalked.has(id) ? 'unwalked' : kind
        return (
          <g key={id} data-lit={lit.has(id)} className="map-edge" onPointerEnter={() => onPoint(bundle)}>
            <path className="map-reach" d={curveThrough(points)} />
            <path
              className="map-line"
              data-kind={shown}
              data-many={sources.length > 1}
              d={curveThrough(points)}
              markerEnd={`url(#map-tip-${shown})`}
            />
            <rect className="map-paper" x={words.x} y={words.y} width={words.width} height={words.height} rx="4" />
            <text className="map-words" data-kind={shown}>
              {words.lines.map((line, index) => (
                <tspan
                  // Lines of one text: none can move to another place.
                  key={index}
                  x={words.x + words.width / 2}
                  y={words.y + 14 + index * TEXT.line}
                >
                  {line}
                </tspan>
              ))}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
