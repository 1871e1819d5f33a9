import type { Copy } from '@doorpost/react/headless'
import { type CSSProperties, type ReactNode, useId, useState } from 'react'
import { SignInStage } from '../stage/sign-in-stage'
import { readTokens, type Token, tokensAsCss } from './read-tokens'
import './tokens.css'

/** Props of {@link TokenEditor}. */
export interface TokenEditorProps {
  readonly css: string
  readonly copy: Copy
  /** Takes the text that "Copy as CSS" copies. @default the clipboard */
  readonly onCopy?: (css: string) => unknown
}

const toClipboard = (text: string) => navigator.clipboard.writeText(text)

interface RowProps {
  readonly token: Token
  readonly value: string
  readonly onEdit: (value: string) => void
}

function TokenRow({ token, value, onEdit }: RowProps) {
  const id = useId()
  const isColour = token.value.startsWith('light-dark')
  return (
    <tr>
      <th scope="row">
        <code id={id}>{token.name}</code>
      </th>
      <td>
        <span className="token-edit">
          {isColour && <span className="token-swatch" style={{ background: `var(${token.name})` }} />}
          <input aria-labelledby={id} value={value} onChange={(event) => onEdit(event.currentTarget.value)} />
        </span>
      </td>
      <td>{token.role}</td>
    </tr>
  )
}

/** Every token with its role and a field to try another value; the forms next to it follow at once. */
export function TokenEditor({ css, copy, onCopy = toClipboard }: TokenEditorProps): ReactNode {
  const [edits, setEdits] = useState<Readonly<Record<string, string>>>({})
  const [isCopied, setCopied] = useState(false)
  const tokens = readTokens(css)
  const text = tokensAsCss(tokens, edits)
  const edit = (name: string) => (value: string) => {
    setEdits((known) => ({ ...known, [name]: value }))
    setCopied(false)
  }
  const copyCss = async () => {
    await onCopy(text)
    setCopied(true)
  }
  // Custom properties are not among the properties that React's type knows.
  const style = Object.fromEntries(Object.entries(edits).filter(([, value]) => value.trim())) as CSSProperties
  return (
    <div className="tokens" style={style} dir="ltr" lang="en">
      <section aria-label="Tokens">
        <h1>Tokens</h1>
        <p>Everything that can be styled without a selector. Edit a value and see; empty is as it was.</p>
        <table>
          <thead>
            <tr>
              <th scope="col">Token</th>
              <th scope="col">Value</th>
              <th scope="col">For</th>
            </tr>
          </thead>
          <tbody>
            {tokens.map((token) => (
              <TokenRow
                key={token.name}
                token={token}
                value={edits[token.name] ?? token.value}
                onEdit={edit(token.name)}
              />
            ))}
          </tbody>
        </table>
      </section>
      <section aria-label="Preview" className="tokens-preview">
        <div inert>
          <SignInStage copy={copy} />
          <SignInStage copy={copy} start="code sent" typed="123" />
        </div>
        <h2>As CSS</h2>
        <pre>{text || '/* Nothing edited yet. */'}</pre>
        <p className="tokens-copy">
          <button type="button" onClick={copyCss}>
            Copy as CSS
          </button>
          <button type="button" onClick={() => setEdits({})}>
            Start over
          </button>
          <span role="status">{isCopied ? 'Copied.' : ''}</span>
        </p>
      </section>
    </div>
  )
}
