import { type ReactNode, useId } from 'react'
import { Verdict } from '../room/verdict'
import { hexOf } from '../stage/hex-of'
import { SCHEMES, type Scheme, type Token } from './kit'
import { outOfRange } from './out-of-range'
import { measurePairs } from './pairs'
import type { Value, Values } from './read-looks'
import { partsThatRead } from './token-readers'
import { TokenSpecimen } from './token-specimen'
import { valueProblem } from './value-problem'

interface TokenCardProps {
  readonly token: Token
  /** As it was typed. */
  readonly value: Value
  /** All values that count now. */
  readonly values: Values
  readonly isEdited: boolean
  readonly onEdit: (value: Value) => void
  readonly onReset: () => void
}

interface FieldProps {
  readonly label: string
  readonly value: string
  /** What is wrong with it; empty for nothing. */
  readonly problem: string
  readonly onEdit: (value: string) => void
}

function TextField({ label, value, problem, onEdit }: FieldProps) {
  const id = useId()
  return (
    <span className="token-text">
      <input
        className="room-input"
        aria-label={label}
        aria-invalid={problem !== ''}
        aria-describedby={id}
        value={value}
        spellCheck={false}
        onChange={(event) => onEdit(event.currentTarget.value)}
      />
      <span id={id} role="status" className="token-problem">
        {problem}
      </span>
    </span>
  )
}

interface ColourFieldProps extends FieldProps {
  /** The colour that counts, while the value is none. */
  readonly counting: string
}

const ColourField = ({ label, value, counting, problem, onEdit }: ColourFieldProps) => (
  <span className="token-colour">
    <input
      type="color"
      aria-label={`Pick ${label}`}
      value={hexOf(problem ? counting : value) ?? '#000000'}
      onChange={(event) => onEdit(event.currentTarget.value)}
    />
    <TextField label={label} value={value} problem={problem} onEdit={onEdit} />
  </span>
)

/** The contrast that a colour has to keep, in words. */
function Contrasts({ name, values }: { readonly name: string; readonly values: Values }) {
  const measured = SCHEMES.flatMap((scheme) =>
    measurePairs(values, scheme)
      .filter(({ front }) => front === name)
      .map((pair) => ({ ...pair, scheme })),
  )
  const unread = SCHEMES.filter((scheme) => hexOf(values[name]?.[scheme] ?? '') === null)
  if (measured.length + unread.length === 0) return null
  return (
    <ul className="token-contrasts">
      {unread.map((scheme) => (
        <li key={scheme}>
          <Verdict isGood={false}>{scheme}: write it as #rrggbb to have it measured</Verdict>
        </li>
      ))}
      {measured.map(({ scheme, back, found, least }) => (
        <li key={`${scheme} ${back}`}>
          <Verdict isGood={found >= least}>
            {scheme}, on {back}: {found.toFixed(1)}, needs {least}
          </Verdict>
        </li>
      ))}
    </ul>
  )
}

function ReadBy({ name }: { readonly name: string }) {
  const parts = partsThatRead(name)
  if (parts.length === 0) return <p className="token-readers">Read by the whole form</p>
  return (
    <details className="token-readers">
      <summary>
        Read by {parts.length} {parts.length === 1 ? 'part' : 'parts'}
      </summary>
      {parts.join(', ')}
    </details>
  )
}

/** A token: what it looks like, what it is for, who reads it, and fields to try another value. */
export function TokenCard({ token, value, values, isEdited, onEdit, onReset }: TokenCardProps): ReactNode {
  const name = `--dp-${token.name}`
  const problemOf = (text: string) => valueProblem(token, text) || outOfRange(token, text)
  const edit = (scheme: Scheme) => (text: string) => onEdit({ ...value, [scheme]: text })
  return (
    <li className="room-panel token-card" data-edited={isEdited || undefined}>
      <TokenSpecimen token={token} value={values[token.name] ?? value} values={values} />
      <h3>
        <code>{name}</code>
        {isEdited && (
          <button type="button" className="token-reset" onClick={onReset} aria-label={`Reset ${name}`}>
            Reset
          </button>
        )}
      </h3>
      <p className="token-role">{token.role}</p>
      <div className="token-fields">
        {token.isColour ? (
          SCHEMES.map((scheme) => (
            <ColourField
              key={scheme}
              label={`${name}, ${scheme}`}
              value={value[scheme]}
              counting={values[token.name]?.[scheme] ?? ''}
              problem={problemOf(value[scheme])}
              onEdit={edit(scheme)}
            />
          ))
        ) : (
          <TextField
            label={name}
            value={value.light}
            problem={problemOf(value.light)}
            onEdit={(text) => onEdit({ light: text, dark: text })}
          />
        )}
      </div>
      {token.isColour && <Contrasts name={token.name} values={values} />}
      <ReadBy name={token.name} />
    </li>
  )
}
