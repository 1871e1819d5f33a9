import { type ReactNode, useId } from 'react'
import { hexOf } from '../stage/hex-of'
import { MAX_NAME_LENGTH } from './brand'
import { useDraft } from './use-draft'

interface FieldProps {
  readonly value: string
  readonly onValue: (value: string) => void
}

/** What is said below a field: what it is for, or what is wrong with what stands in it. */
function Hint({ id, isProblem, children }: { id: string; isProblem: boolean; children: ReactNode }) {
  return (
    <span id={id} role="status" className={isProblem ? 'brand-problem' : 'brand-hint'}>
      {children}
    </span>
  )
}

/** The one colour, in any notation of CSS. */
export function ColourField({ value, onValue }: FieldProps): ReactNode {
  const id = useId()
  const { text, isRefused, write } = useDraft({ value, read: hexOf, onValue })
  return (
    <div className="room-field">
      <label htmlFor={id}>Colour</label>
      <span className="brand-colour">
        <input
          type="color"
          aria-label="Pick the colour"
          value={value}
          onChange={({ currentTarget }) => write(currentTarget.value)}
        />
        <input
          id={id}
          className="room-input"
          value={text}
          spellCheck={false}
          aria-invalid={isRefused}
          aria-describedby={`${id}-hint`}
          onChange={({ currentTarget }) => write(currentTarget.value)}
        />
      </span>
      <Hint id={`${id}-hint`} isProblem={isRefused}>
        {isRefused
          ? `This is no solid colour, such as #2563eb, rgb(37 99 235) or teal. Until it is one, your colour is ${value}.`
          : 'Everything else follows from this one.'}
      </Hint>
    </div>
  )
}

const lengthOf = (name: string) => [...name].length
const nameIn = (text: string) => (lengthOf(text.trim()) > MAX_NAME_LENGTH ? null : text.trim())

/** The app's name. One that is too long is kept in the field, to be shortened there. */
export function NameField({ value, onValue }: FieldProps): ReactNode {
  const id = useId()
  const { text, isRefused, write } = useDraft({ value, read: nameIn, onValue })
  return (
    <div className="room-field">
      <label htmlFor={id}>Name</label>
      <input
        id={id}
        value={text}
        placeholder="Acme"
        aria-invalid={isRefused}
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget }) => write(currentTarget.value)}
      />
      <Hint id={`${id}-hint`} isProblem={isRefused}>
        {isRefused &&
          `This has ${lengthOf(text.trim())} characters, and a name at most ${MAX_NAME_LENGTH}. Until it is shorter, ${
            value ? `the name is “${value}”` : 'there is no name'
          }.`}
      </Hint>
    </div>
  )
}
