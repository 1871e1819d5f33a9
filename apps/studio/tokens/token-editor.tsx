import type { Copy } from '@doorpost/react/headless'
import { type CSSProperties, type ReactNode, useState } from 'react'
import { SignInStage } from '../stage/sign-in-stage'
import { type Kit, SCHEMES, type Scheme } from './kit'
import { tooClose } from './pairs'
import type { Values } from './read-looks'
import { TokenRow } from './token-row'
import { tokensAsCss } from './tokens-as-css'
import './tokens.css'

/** Props of {@link TokenEditor}. */
export interface TokenEditorProps {
  readonly kit: Kit
  /** The look to begin with. */
  readonly look: string
  readonly copy: Copy
  /** Takes the text that "Copy as CSS" copies. @default the clipboard */
  readonly onCopy?: (css: string) => unknown
}

const toClipboard = (text: string) => navigator.clipboard.writeText(text)

interface PreviewProps {
  readonly look: string
  readonly scheme: Scheme
  readonly edits: Values
  readonly copy: Copy
}

function Preview({ look, scheme, edits, copy }: PreviewProps) {
  const set = Object.entries(edits).map(([name, value]) => [`--dp-${name}`, value[scheme]])
  return (
    // Custom properties are not among the properties that React's type knows.
    <div
      className="dp-surface token-page"
      data-dp-theme={`${look} ${scheme}`}
      style={Object.fromEntries(set) as CSSProperties}
    >
      <div inert>
        <SignInStage copy={copy} />
        <SignInStage copy={copy} start="code sent" typed="123" verify="invalid_code" visitor={['verify']} />
      </div>
    </div>
  )
}

function Verdict({ values, scheme }: { readonly values: Values; readonly scheme: Scheme }) {
  const faults = tooClose(values, scheme)
  return (
    <li>
      {scheme}: {faults.length === 0 ? 'everything can be told apart and read.' : faults.join(' · ')}
    </li>
  )
}

/** Every token with its role and fields to try other values; the forms beside it follow at once, in both schemes. */
export function TokenEditor({ kit, look, copy, onCopy = toClipboard }: TokenEditorProps): ReactNode {
  const [edits, setEdits] = useState<Values>({})
  const [isCopied, setCopied] = useState(false)
  const values = kit.looks[look] ?? {}
  const edited = { ...values, ...edits }
  const css = tokensAsCss(values, edits)
  const copyCss = async () => {
    await onCopy(css)
    setCopied(true)
  }
  return (
    <div className="tokens" dir="ltr" lang="en">
      <section aria-label="Tokens">
        <h1>Tokens</h1>
        <p>Everything that can be styled without a selector, as it is in {look}. Edit a value and see.</p>
        <p className="token-columns" aria-hidden="true">
          <span />
          <span className="token-fields">
            <span>Light</span>
            <span>Dark</span>
          </span>
        </p>
        <ul className="token-list">
          {kit.tokens.map((token) => (
            <TokenRow
              key={token.name}
              token={token}
              value={edited[token.name] ?? { light: '', dark: '' }}
              onEdit={(value) => {
                setEdits((known) => ({ ...known, [token.name]: value }))
                setCopied(false)
              }}
            />
          ))}
        </ul>
      </section>
      <section aria-label="Preview" className="tokens-preview">
        {SCHEMES.map((scheme) => (
          <Preview key={scheme} look={look} scheme={scheme} edits={edits} copy={copy} />
        ))}
        <h2>Contrast</h2>
        <ul>
          {SCHEMES.map((scheme) => (
            <Verdict key={scheme} values={edited} scheme={scheme} />
          ))}
        </ul>
        <h2>As CSS</h2>
        <pre>{css || '/* Nothing edited yet. */'}</pre>
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
