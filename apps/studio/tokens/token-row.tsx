import type { ReactNode } from 'react'
import { isHex } from '../stage/colour'
import { SCHEMES, type Scheme, type Token } from './kit'
import type { Value } from './read-looks'

interface TokenRowProps {
  readonly token: Token
  readonly value: Value
  readonly onEdit: (value: Value) => void
}

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onEdit: (value: string) => void
}

const TextField = ({ label, value, onEdit }: FieldProps) => (
  <input aria-label={label} value={value} onChange={(event) => onEdit(event.currentTarget.value)} />
)

const ColourField = ({ label, value, onEdit }: FieldProps) => (
  <span className="token-colour">
    <input
      type="color"
      aria-label={`Pick ${label}`}
      value={isHex(value) ? value : '#000000'}
      onChange={(event) => onEdit(event.currentTarget.value)}
    />
    <TextField label={label} value={value} onEdit={onEdit} />
  </span>
)

/** A token with its role, and a field for its value: two for a colour, which has one for each scheme. */
export function TokenRow({ token, value, onEdit }: TokenRowProps): ReactNode {
  const name = `--dp-${token.name}`
  const edit = (scheme: Scheme) => (text: string) => onEdit({ ...value, [scheme]: text })
  return (
    <li>
      <span>
        <code>{name}</code>
        <span className="token-role">{token.role}</span>
      </span>
      <span className="token-fields">
        {token.isColour ? (
          SCHEMES.map((scheme) => (
            <ColourField key={scheme} label={`${name}, ${scheme}`} value={value[scheme]} onEdit={edit(scheme)} />
          ))
        ) : (
          <TextField label={name} value={value.light} onEdit={(text) => onEdit({ light: text, dark: text })} />
        )}
      </span>
    </li>
  )
}
