import type { ReactNode } from 'react'
import { tokensToJson } from '../brand/tokens-json'
import { FileChoice } from '../room/file-choice'
import type { Values } from './read-looks'
import { tokensAsCss } from './tokens-as-css'

interface TokenFilesProps {
  /** As the look has them. */
  readonly values: Values
  readonly edits: Values
  /** Tokens whose edits are no values yet, and so in no file. */
  readonly leftOut: readonly string[]
}

/** Takes what was edited along. */
export function TokenFiles({ values, edits, leftOut }: TokenFilesProps): ReactNode {
  const css = tokensAsCss(values, edits) || '/* Nothing edited yet. */\n'
  const json = `${JSON.stringify(tokensToJson(edits), null, 2)}\n`
  const files = [
    { name: 'doorpost-tokens.css', what: 'CSS', text: css },
    { name: 'tokens.json', what: 'Design tokens', text: json },
  ]
  return (
    <section className="room-panel token-files" aria-labelledby="token-files">
      <h2 id="token-files">Take it along</h2>
      <FileChoice files={files} rows={7} leftOut={leftOut} />
    </section>
  )
}
