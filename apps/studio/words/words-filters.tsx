import type { ReactNode } from 'react'
import { slugOf } from '../states/state-id'
import { STATE_NAMES } from '../states/state-table'
import { COLUMNS, parseColumns } from './columns'
import { SHOWN, type WordsView } from './view'

interface WordsFiltersProps {
  readonly view: WordsView
  readonly onView: (change: Partial<WordsView>) => void
}

const isShown = (value: string): value is WordsView['show'] => value in SHOWN

const PLACES = ['First', 'Second', 'Third', 'Fourth'] as const

/** Which texts, and in which languages. */
export function WordsFilters({ view, onView }: WordsFiltersProps): ReactNode {
  const chosen = parseColumns(view.languages)
  const choose = (place: number, id: string) => {
    const ids = chosen.map((column) => column.id)
    if (id) ids[place] = id
    else ids.splice(place, 1)
    onView({ languages: ids.join(' ') })
  }
  return (
    <div className="words-filters">
      <label className="room-field">
        Find
        <input type="search" value={view.find} onChange={({ target }) => onView({ find: target.value })} />
      </label>
      <label className="room-field">
        Show
        <select value={view.show} onChange={({ target }) => isShown(target.value) && onView({ show: target.value })}>
          {Object.entries(SHOWN).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label className="room-field">
        Said by
        <select value={view.state} onChange={({ target }) => onView({ state: target.value })}>
          <option value="">any state</option>
          {STATE_NAMES.map((name) => (
            <option key={name} value={slugOf(name)}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {PLACES.slice(0, chosen.length + 1).map((word, place) => (
        <label key={word} className="room-field" data-place={place}>
          {word} language
          <select value={chosen[place]?.id ?? ''} onChange={({ target }) => choose(place, target.value)}>
            {(place > 0 || !chosen[place]) && <option value="">none</option>}
            {COLUMNS.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  )
}
