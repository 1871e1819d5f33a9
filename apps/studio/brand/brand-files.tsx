import { type ChangeEvent, type ReactNode, useState } from 'react'
import { FileChoice } from '../room/file-choice'
import { kit } from '../tokens/the-kit'
import type { StudioBrand } from './brand'
import { brandFiles } from './exports'
import { readTokensJson } from './tokens-json'

interface BrandFilesProps {
  readonly brand: StudioBrand
  readonly look: string
  readonly logo: string | undefined
  readonly onBrand: (brand: StudioBrand) => void
}

const known = kit.tokens.map(({ name }) => name)

/** Takes the brand along, and reads one back. */
export function BrandFiles({ brand, look, logo, onBrand }: BrandFilesProps): ReactNode {
  const [said, setSaid] = useState('')
  const files = brandFiles(brand, look, logo)
  const read = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const given = currentTarget.files?.[0]
    if (!given) return
    const found = readTokensJson(await given.text(), known)
    if ('problem' in found) return setSaid(`${found.problem} Your brand is as it was.`)
    onBrand(found.brand)
    setSaid(`Read ${given.name}.`)
  }
  return (
    <section className="room-panel brand-files" aria-label="Take it along">
      <h2>Take it along</h2>
      <FileChoice files={files} rows={10}>
        <label className="room-field brand-read">
          Read a tokens.json back
          <input type="file" accept="application/json,.json" onChange={(event) => void read(event)} />
        </label>
        <span role="status">{said}</span>
      </FileChoice>
    </section>
  )
}
