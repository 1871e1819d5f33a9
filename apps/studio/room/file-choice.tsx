import { type ReactNode, useState } from 'react'
import { CopyButton } from './copy-button'
import { inWords } from './in-words'
import { saveFile } from './save-file'

/** A file to take along. */
export interface ChosenFile {
  readonly name: string
  /** What it is called on its button. */
  readonly what: string
  readonly text: string
}

interface FileChoiceProps {
  readonly files: readonly ChosenFile[]
  readonly rows: number
  /** What the files do not have although it is on the page. */
  readonly leftOut?: readonly string[]
  /** What can be done beside saving and copying. */
  readonly children?: ReactNode
}

/** Files to choose from: the first is shown until another is chosen, to be saved or copied. */
export function FileChoice({ files, rows, leftOut = [], children }: FileChoiceProps): ReactNode {
  const [chosen, setChosen] = useState('')
  const file = files.find(({ what }) => what === chosen) ?? files[0]
  if (!file) return null
  return (
    <>
      <div className="room-bar">
        {files.map(({ what }) => (
          <button
            key={what}
            type="button"
            className="room-button"
            aria-pressed={what === file.what}
            onClick={() => setChosen(what)}
          >
            {what}
          </button>
        ))}
      </div>
      <textarea
        className="room-input"
        readOnly
        rows={rows}
        spellCheck={false}
        aria-label={file.name}
        value={file.text}
      />
      <p className="room-left-out" role="status">
        {leftOut.length > 0 && `Not in it: ${inWords(leftOut)}.`}
      </p>
      <div className="room-bar">
        <button type="button" className="room-button" data-kind="main" onClick={() => saveFile(file.name, file.text)}>
          Save {file.name}
        </button>
        <CopyButton text={() => file.text} leftOut={leftOut}>
          Copy
        </CopyButton>
        {children}
      </div>
    </>
  )
}
