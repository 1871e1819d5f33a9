import { type ReactNode, useId, useState } from 'react'
import { FileChoice } from '../room/file-choice'
import { inWords } from '../room/in-words'
import { kit } from '../tokens/the-kit'
import type { StudioBrand } from './brand'
import { brandFiles } from './exports'
import { readTokensJson } from './read-tokens-json'

interface BrandFilesProps {
  readonly brand: StudioBrand
  readonly look: string
  readonly logo: string | undefined
  readonly onBrand: (changes: Partial<StudioBrand>) => void
}

const known = kit.tokens.map(({ name }) => name)

type ReadBackProps = Pick<BrandFilesProps, 'look' | 'onBrand'>

/** Reads a file of tokens, and says at its button what came of it. */
function ReadBack({ look, onBrand }: ReadBackProps) {
  const id = useId()
  const [said, setSaid] = useState('')
  const [problem, setProblem] = useState('')
  const read = async (field: HTMLInputElement) => {
    const file = field.files?.[0]
    if (!file) return
    const found = readTokensJson(await file.text(), known, look)
    // Browsers say nothing when the same file is chosen again, as one does after mending it.
    field.value = ''
    if ('problem' in found) {
      setSaid('')
      return setProblem(`${file.name}: ${found.problem} Your brand is as it was.`)
    }
    setProblem('')
    onBrand(found.brand)
    const left = found.leftOut.length > 0 && ` A brand has no place for ${inWords(found.leftOut)}: set them in Tokens.`
    setSaid(`Read ${file.name}.${left || ''}`)
  }
  return (
    <div className="room-field brand-read">
      <label htmlFor={id}>Read a tokens.json back</label>
      <input
        id={id}
        type="file"
        accept="application/json,.json"
        aria-invalid={problem !== ''}
        aria-describedby={`${id}-problem`}
        onChange={({ currentTarget }) => void read(currentTarget)}
      />
      <span id={`${id}-problem`} role="alert" className="brand-problem">
        {problem}
      </span>
      <span role="status" className="brand-hint">
        {said}
      </span>
    </div>
  )
}

/** Takes the brand along, and reads one back. */
export function BrandFiles({ brand, look, logo, onBrand }: BrandFilesProps): ReactNode {
  return (
    <section id="brand-files" tabIndex={-1} className="room-panel brand-files" aria-label="Take it along">
      <h2>Take it along</h2>
      <FileChoice files={brandFiles(brand, look, logo)} rows={10}>
        <ReadBack look={look} onBrand={onBrand} />
      </FileChoice>
    </section>
  )
}
