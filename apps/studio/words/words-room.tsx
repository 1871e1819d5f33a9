import { type ReactNode, useMemo, useState } from 'react'
import { NotKept } from '../room/not-kept'
import { Room } from '../room/room'
import { SkipTo } from '../room/skip-to'
import { StartOver } from '../room/start-over'
import { COLUMNS, parseColumns } from './columns'
import { countEdits, editedCopy, keepEdits, readEdits, withEdit } from './edits'
import { ExchangePanel } from './exchange-panel'
import { type Heard, Listening } from './listening'
import { TooLong } from './too-long'
import { useFits } from './use-fits'
import { sayingsShown, type WordsView } from './view'
import type { Dress } from './word-states'
import { WordsFilters } from './words-filters'
import { WordsTable } from './words-table'
import './words.css'

/** Props of {@link WordsRoom}. */
export interface WordsRoomProps {
  /** What is shown first. Read once. */
  readonly start: WordsView
  readonly dress: Dress
  /** Runs when something else is shown. */
  readonly onView: (view: WordsView) => void
}

/** Everything that the kit says, in every language: how it fits, who says it, and what it could say instead. */
export function WordsRoom({ start, dress, onView }: WordsRoomProps): ReactNode {
  const [view, setView] = useState(start)
  const [edits, setEdits] = useState(readEdits)
  const [isKept, setIsKept] = useState(true)
  const [heard, setHeard] = useState<Heard | null>(null)
  const all = useMemo(() => COLUMNS.map((column) => ({ ...column, copy: editedCopy(column.copy, edits) })), [edits])
  const copies = useMemo(() => all.map(({ copy }) => copy), [all])
  const fits = useFits(copies)
  const chosen = parseColumns(view.languages)
  const columns = chosen.flatMap(({ id }) => all.filter((column) => column.id === id))
  const [first] = columns

  const show = (change: Partial<WordsView>) => {
    const next = { ...view, ...change }
    setView(next)
    onView(next)
  }
  const change = (next: typeof edits) => {
    setEdits(next)
    setIsKept(keepEdits(next))
  }
  const fitsOf = ({ copy }: (typeof all)[number]) => fits(copy)
  const { sayings, isNearest } = sayingsShown(view, { columns, edits, heard, fitsOf })
  const isAnswer = view.show === 'too-long'
  const count = countEdits(edits)
  return (
    <Room
      title="Words"
      lead="Everything the kit says, in every language. Click a text to change it; click its name to see every state that says it. Your changes stay in this tab and are in no address."
      actions={
        <>
          <span role="status">{count > 0 && (count === 1 ? '1 text changed' : `${count} texts changed`)}</span>
          <StartOver
            said="All texts are those of the kit."
            isFresh={count === 0}
            onStart={() => {
              change({})
              return () => change(edits)
            }}
          >
            Take all back
          </StartOver>
        </>
      }
    >
      <NotKept isKept={isKept}>Write your texts into a file below: other rooms show those of the kit.</NotKept>
      <TooLong
        columns={all}
        edits={edits}
        fitsOf={fitsOf}
        chosen={isAnswer && first ? first.id : null}
        onChoose={(id) => show({ languages: id, show: 'too-long', find: '', state: '' })}
      />
      <WordsFilters view={view} onView={show} />
      <p className="words-answer" role="status">
        {isAnswer && first && (
          <strong>
            {!fitsOf(first)
              ? `Measuring ${first.name}…`
              : isNearest
                ? `Nothing is too long or missing in ${columns.map(({ name }) => name).join(', ')}. These come nearest to it.`
                : `Too long or missing in ${columns.map(({ name }) => name).join(', ')}: ${sayings.length}.`}
          </strong>
        )}{' '}
        {isAnswer
          ? 'Measured where it stands, in a form of 352 px, and of 288 px, which it has on a phone 320 px wide.'
          : `${sayings.length} texts.`}
      </p>
      <SkipTo id="words-files">Take the words out, and in</SkipTo>
      <div className="words-scroll">
        <WordsTable
          sayings={sayings}
          columns={columns}
          edits={edits}
          fitsOf={fitsOf}
          heard={heard}
          open={view.open}
          dress={dress}
          onOpen={(open) => show({ open })}
          onEdit={(lang, id, text) => change(withEdit(edits, lang, id, text))}
        />
      </div>
      <ExchangePanel columns={chosen} edits={edits} onEdits={change} />
      {(view.open || view.state) && <Listening onHeard={setHeard} />}
    </Room>
  )
}
