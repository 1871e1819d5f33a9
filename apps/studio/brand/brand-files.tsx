import { type ChangeEvent, type ReactNode, useState } from 'react'
import { CopyButton } from '../room/copy-button'
import { saveFile } from '../room/save-file'
import { kit } from '../tokens/the-kit'
import type { StudioBrand } from './brand'
import { brandFiles } from './exports'
import { readTokensJson } from './tokens-json'

interface BrandFilesProps {
  readonly brand: StudioBrand
  readonly look: string
  readonly hasLogo: boolean
  readonly onBrand: (brand: StudioBrand) => void
}

const known = kit.tokens.map(({ name }) => name)

/** Takes the brand along, and reads one back. */
export function BrandFiles({ brand, look, hasLogo, onBrand }: BrandFilesProps): ReactNode {
  const [chosen, setChosen] = useState('CSS')
  const [said, setSaid] = useState('')
  const files = brandFiles(brand, look, hasLogo)
  const file = files.find(({ what }) => what === chosen) ?? files[0]
  const read = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const given = currentTarget.files?.[0]
    if (!given) return
    const found = readTokensJson(await given.text(), known)
    if ('problem' in found) return setSaid(`${found.problem} Your brand is as it was.`)
    onBrand(found.brand)
    setSaid(`Read ${given.name}.`)
  }
  if (!file) return null
  return (
    <section className="room-panel brand-files" aria-label="Take it along">
      <h2>Take it along</h2>
      <div className="room-bar">
        {files.map(({ what }) => (
          <button
            key={what}
            type="button"
            className="room-button"
            aria-pressed={what === chosen}
            onClick={() => setChosen(what)}
          >
            {what}
          </button>
        ))}
      </div>
      <textarea className="room-input" readOnly rows={10} spellCheck={false} aria-label={file.name} value={file.text} />
      <div className="room-bar">
        <button type="button" className="room-button" data-kind="main" onClick={() => saveFile(file.name, file.text)}>
          Save {file.name}
        </button>
        <CopyButton text={() => file.text}>Copy</CopyButton>
        <label className="room-field brand-read">
          Read a tokens.json back
          <input type="file" accept="application/json,.json" onChange={(event) => void read(event)} />
        </label>
        <span role="status">{said}</span>
      </div>
    </section>
  )
}
