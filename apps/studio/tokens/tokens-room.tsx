import type { Copy } from '@doorpost/react/headless'
import type { ReactNode } from 'react'
import { CopyButton } from '../room/copy-button'
import { Room } from '../room/room'
import { useInAddress } from '../room/use-in-address'
import { formatEdits, parseEdits, safeEdits } from './edits-address'
import type { Value, Values } from './read-looks'
import { kit } from './the-kit'
import { TokenCard } from './token-card'
import { TokenFiles } from './token-files'
import { groupTokens } from './token-groups'
import { TokenPreview } from './token-preview'
import './tokens.css'

/** Props of {@link TokensRoom}. */
export interface TokensRoomProps {
  /** The look to begin with. */
  readonly look: string
  readonly copy: Copy
  /** What was edited, as `formatEdits` writes it. */
  readonly address: string
  readonly onAddress: (address: string) => void
}

const names = kit.tokens.map(({ name }) => name)
const groups = groupTokens(kit.tokens)
const editsIn = (address: string): Values => parseEdits(address, names)

/** Every token as what it is, with fields to try other values: a form beside them follows at once, in both schemes. */
export function TokensRoom({ look, copy, address, onAddress }: TokensRoomProps): ReactNode {
  const [edits, change] = useInAddress({ address, onAddress, parse: editsIn, format: formatEdits })
  const values = kit.looks[look] ?? {}
  const edited = { ...values, ...edits }
  const safe = safeEdits(edits)
  const edit = (name: string) => (value: Value) => change((known) => ({ ...known, [name]: value }))
  const reset = (name: string) => () => change(({ [name]: _, ...rest }) => rest)
  return (
    <Room
      title="Tokens"
      lead={`Everything that can be styled without a selector, as it is in ${look}. Try other values: the form follows, and the address of this page keeps them.`}
      actions={
        <>
          <CopyButton text={() => window.parent.location.href}>Copy link</CopyButton>
          <button type="button" className="room-button" onClick={() => change(() => ({}))}>
            Start over
          </button>
        </>
      }
    >
      <div className="tokens">
        <div className="token-groups">
          {groups.map(({ title, lead, tokens }) => (
            <section key={title} aria-label={title}>
              <h2>{title}</h2>
              <p className="token-role">{lead}</p>
              <ul className="token-cards">
                {tokens.map((token) => (
                  <TokenCard
                    key={token.name}
                    token={token}
                    value={edited[token.name] ?? { light: '', dark: '' }}
                    values={edited}
                    isEdited={token.name in edits}
                    onEdit={edit(token.name)}
                    onReset={reset(token.name)}
                  />
                ))}
              </ul>
            </section>
          ))}
        </div>
        <div className="token-side">
          <TokenPreview look={look} edits={safe} values={edited} copy={copy} />
          <TokenFiles values={values} edits={safe} />
        </div>
      </div>
    </Room>
  )
}
