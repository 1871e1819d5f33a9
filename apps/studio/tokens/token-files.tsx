import { type ReactNode, useState } from 'react'
import { tokensToJson } from '../brand/tokens-json'
import { CopyButton } from '../room/copy-button'
import { saveFile } from '../room/save-file'
import type { Values } from './read-looks'
import { tokensAsCss } from './tokens-as-css'

interface TokenFilesProps {
  /** As the look has them. */
  readonly values: Values
  readonly edits: Values
}

/** Takes what was edited along. */
export function TokenFiles({ values, edits }: TokenFilesProps): ReactNode {
  const [isJson, setJson] = useState(false)
  const css = tokensAsCss(values, edits) || '/* Nothing edited yet. */\n'
  const json = `${JSON.stringify(tokensToJson(edits), null, 2)}\n`
  const file = isJson ? { name: 'tokens.json', text: json } : { name: 'doorpost-tokens.css', text: css }
  return (
    <section className="room-panel token-files" aria-labelledby="token-files">
      <h2 id="token-files">Take it along</h2>
      <div className="room-bar">
        {[false, true].map((each) => (
          <button
            key={String(each)}
            type="button"
            className="room-button"
            aria-pressed={each === isJson}
            onClick={() => setJson(each)}
          >
            {each ? 'Design tokens' : 'CSS'}
          </button>
        ))}
      </div>
      <textarea className="room-input" readOnly rows={7} spellCheck={false} aria-label={file.name} value={file.text} />
      <div className="room-bar">
        <button type="button" className="room-button" data-kind="main" onClick={() => saveFile(file.name, file.text)}>
          Save {file.name}
        </button>
        <CopyButton text={() => file.text}>Copy</CopyButton>
      </div>
    </section>
  )
}
