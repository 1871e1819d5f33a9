import { Fragment, type ReactNode, useCallback, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Column } from './columns'
import { variableProblem } from './entries'
import { type Fit, isTooLong } from './measure-lines'
import { isNeeded, PLACES } from './space'
import { exampleOf, type Saying, templateOf } from './words'

interface WordCellProps {
  readonly saying: Saying
  readonly column: Column
  /** The text of the kit, where it was changed. */
  readonly own: string
  readonly edit: string | undefined
  readonly fits: readonly Fit[] | undefined
  /** Off until the language was laid out. */
  readonly isMeasured: boolean
  /** A new text; `undefined` goes back to the kit's. */
  readonly onEdit: (text: string | undefined) => void
}

const EMPTY = '✕ It says nothing, and the form needs it: whoever looks or listens finds nothing here.'

/** A text whose data are chips. */
function Text({ children }: { readonly children: string }) {
  // A name can stand in a text more than once: where it begins tells one from the other.
  const chips = [...children.matchAll(/\{(\w+)\}/g)].map(({ 0: { length }, 1: name, index }) => ({
    name,
    start: index,
    end: index + length,
  }))
  const last = chips.at(-1)?.end ?? 0
  return (
    <>
      {chips.map(({ name, start }, at) => (
        <Fragment key={start}>
          {children.slice(chips[at - 1]?.end ?? 0, start)}
          <code className="words-chip">{name}</code>
        </Fragment>
      ))}
      {children.slice(last)}
    </>
  )
}

/** Where the text stands, and its lines there at each width. */
function Space({ fits }: { readonly fits: readonly Fit[] }) {
  const [first] = fits
  return (
    <span className="words-fits">
      {first && <span title={`There, ${PLACES[first.place].why}.`}>{PLACES[first.place].name}</span>}
      {fits.map(({ width, lines, budget, fullness }) => (
        <span key={width} className="words-fit" data-over={lines > budget}>
          <span className="words-bar" aria-hidden>
            <span style={{ inlineSize: `${Math.min(100, Math.round(fullness * 100))}%` }} />
          </span>
          {lines > budget && '✕ '}
          {lines} of {budget} {budget === 1 ? 'line' : 'lines'} at {width}
        </span>
      ))}
    </span>
  )
}

/** One text in one language: read, its room, and, with a click, the field to change it in. */
export function WordCell({ saying, column, own, edit, fits, isMeasured, onEdit }: WordCellProps): ReactNode {
  const [isOpen, setIsOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const before = useRef<string>(undefined)
  // The click on the text asked for this field.
  const focusOnce = useCallback((field: HTMLTextAreaElement | null) => field?.focus(), [])
  const { copy, name, isEditable } = column
  const text = templateOf(copy, saying)
  const isEmpty = edit?.trim() === '' && isNeeded(copy, saying)
  const problem = isEmpty ? EMPTY : edit === undefined ? null : variableProblem(edit, own)
  const open = () => {
    before.current = edit
    setIsOpen(true)
  }
  const abandon = () => {
    // At once: the button that gets the focus back takes the place of the field.
    flushSync(() => {
      onEdit(before.current)
      setIsOpen(false)
    })
    opener.current?.focus()
  }
  const example = exampleOf(copy, saying)
  return (
    <div className="words-cell" data-too-long={isTooLong(fits) || isEmpty} data-edited={edit !== undefined}>
      {isOpen ? (
        <textarea
          className="room-input"
          aria-label={`${saying.id} in ${name}`}
          lang={copy.lang}
          dir={copy.dir}
          rows={3}
          value={text}
          ref={focusOnce}
          onChange={({ target }) => onEdit(target.value === own ? undefined : target.value)}
          onBlur={() => setIsOpen(false)}
          onKeyDown={({ key }) => key === 'Escape' && abandon()}
        />
      ) : isEditable ? (
        <button ref={opener} type="button" className="words-text" lang={copy.lang} dir={copy.dir} onClick={open}>
          <span className="room-hidden" lang="en">
            Change in {name}:{' '}
          </span>
          {text ? <Text>{text}</Text> : <em lang="en">says nothing</em>}
        </button>
      ) : (
        <p className="words-text" lang={copy.lang} dir={copy.dir}>
          <Text>{text}</Text>
        </p>
      )}
      {saying.variables.length > 0 && example !== text && (
        <span className="words-example" lang={copy.lang} dir={copy.dir}>
          {example}
        </span>
      )}
      {fits ? <Space fits={fits} /> : isMeasured && text && <span className="words-fits">Heard, not seen</span>}
      {problem && <span className="words-problem">{problem}</span>}
      {edit !== undefined && (
        <button type="button" className="words-reset" onClick={() => onEdit(undefined)}>
          Take back
          <span className="room-hidden">
            {' '}
            the change of {saying.id} in {name}
          </span>
        </button>
      )}
    </div>
  )
}
