import { type ChangeEvent, type ReactNode, useId, useState } from 'react'

/** What `createAuth({ brand: { logo } })` takes as a `data:` URL, in characters. */
const MAX_LENGTH = 16_384
const TYPES = ['image/svg+xml', 'image/png', 'image/webp', 'image/jpeg', 'image/gif']

const readAsDataUrl = (file: File) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })

interface LogoFieldProps {
  readonly logo: string | undefined
  readonly onLogo: (logo: string | undefined) => void
}

/** Chooses a logo, which stays in this tab. */
export function LogoField({ logo, onLogo }: LogoFieldProps): ReactNode {
  const id = useId()
  const [problem, setProblem] = useState('')
  const choose = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0]
    if (!file) return
    if (!TYPES.includes(file.type)) return setProblem('This is no picture. Choose an SVG, PNG, WebP, JPEG or GIF file.')
    const url = await readAsDataUrl(file)
    if (url.length > MAX_LENGTH) {
      const kilobytes = Math.round(file.size / 1024)
      return setProblem(`This picture has ${kilobytes} kB. Choose one of at most 12 kB: it becomes part of every page.`)
    }
    setProblem('')
    onLogo(url)
  }
  return (
    <div className="room-field">
      <label htmlFor={id}>Logo</label>
      <input
        id={id}
        type="file"
        accept={TYPES.join()}
        aria-describedby={`${id}-hint`}
        onChange={(event) => void choose(event)}
      />
      <span id={`${id}-hint`} className="brand-hint">
        It stays in this tab. A link to your brand shows no logo.
      </span>
      <span role="alert" className="brand-problem">
        {problem}
      </span>
      {logo && (
        <span className="room-bar">
          <img className="brand-logo" src={logo} alt="Your logo" />
          <button type="button" className="room-button" onClick={() => onLogo(undefined)}>
            Remove logo
          </button>
        </span>
      )}
    </div>
  )
}
