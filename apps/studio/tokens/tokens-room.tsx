import type { Copy } from '@doorpost/react/headless'
import type { ReactNode } from 'react'
import { CopyButton } from '../room/copy-button'
import { Room } from '../room/room'
import { roomHref } from '../room/room-href'
import { StartOver } from '../room/start-over'
import { useInAddress } from '../room/use-in-address'
import { formatEdits, parseEdits } from './edits-address'
import type { Value, Values } from './read-looks'
import { kit } from './the-kit'
import { TokenCard } from './token-card'
import { TokenFiles } from './token-files'
import { groupTokens } from './token-groups'
import { TokenPreview } from './token-preview'
import { unusableNames, usableEdits } from './usable-edits'
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
  const values = kit.looks[look] ?? {}
  const format = (typed: Values) => formatEdits(usableEdits(typed, values))
  const [edits, change] = useInAddress({ address, onAddress, parse: editsIn, format })
  const typed = { ...values, ...edits }
  const used = usableEdits(edits, values)
  const counting = { ...values, ...used }
  const leftOut = unusableNames(edits)
  const edit = (name: string) => (value: Value) => change((known) => ({ ...known, [name]: value }))
  const reset = (name: string) => () => change(({ [name]: _, ...rest }) => rest)
  return (
    <Room
      title="Tokens"
      lead={`Everything that can be styled without a selector, as it is in ${look}. Try other values: the form follows, and the address of this page keeps them.`}
      actions={
        <>
          <CopyButton text={roomHref} leftOut={leftOut}>
            Copy link
          </CopyButton>
          <StartOver
            said="All tokens are as they were."
            isFresh={Object.keys(edits).length === 0}
            onStart={() => {
              change(() => ({}))
              return () => change(() => edits)
            }}
          >
            Start over
          </StartOver>
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
                    value={typed[token.name] ?? { light: '', dark: '' }}
                    values={counting}
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
          <TokenPreview look={look} edits={used} values={counting} copy={copy} />
          <TokenFiles values={values} edits={used} leftOut={leftOut} />
        </div>
      </div>
    </Room>
  )
}
