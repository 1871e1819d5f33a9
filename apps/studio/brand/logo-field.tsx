import { type ReactNode, useId, useState } from 'react'
import { LOGO_TYPES, logoTypeOf } from './logo-type'

/** `createAuth({ brand: { logo } })` takes a `data:` URL of 16,384 characters, four for three bytes and a few to begin with. */
const MAX_BYTES = 12 * 1024 - 24
/** Where a type has to show. */
const BEGINNING_BYTES = 65_536

const readAsDataUrl = (picture: Blob) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(picture)
  })

async function canBeShown(url: string): Promise<boolean> {
  const image = new Image()
  image.src = url
  try {
    await image.decode()
    return true
  } catch {
    return false
  }
}

type Read = { readonly url: string } | { readonly problem: string }

/** A file as a logo, or why it is none. Its name and the type that the system gives by it are not believed. */
async function readLogoFile(file: File): Promise<Read> {
  const type = logoTypeOf(new Uint8Array(await file.slice(0, BEGINNING_BYTES).arrayBuffer()))
  const none = { problem: `“${file.name}” is no picture. Choose an SVG, PNG, WebP, JPEG or GIF file.` }
  if (!type) return none
  if (file.size > MAX_BYTES) {
    const kilobytes = Math.round(file.size / 1024)
    return { problem: `This picture has ${kilobytes} kB. Choose one of at most 12 kB: it becomes part of every page.` }
  }
  const url = await readAsDataUrl(new Blob([file], { type }))
  return (await canBeShown(url)) ? { url } : none
}

interface LogoFieldProps {
  readonly logo: string | undefined
  readonly onLogo: (logo: string | undefined) => void
}

/** Chooses a logo, which stays in this tab. */
export function LogoField({ logo, onLogo }: LogoFieldProps): ReactNode {
  const id = useId()
  const [problem, setProblem] = useState('')
  const choose = async (field: HTMLInputElement) => {
    const file = field.files?.[0]
    if (!file) return
    const read = await readLogoFile(file)
    // Browsers say nothing when the same file is chosen again, as one does after mending it.
    field.value = ''
    if ('problem' in read) return setProblem(read.problem)
    setProblem('')
    onLogo(read.url)
  }
  return (
    <div className="room-field">
      <label htmlFor={id}>Logo</label>
      <input
        id={id}
        type="file"
        accept={LOGO_TYPES.join()}
        aria-invalid={problem !== ''}
        aria-describedby={`${id}-problem ${id}-hint`}
        onChange={({ currentTarget }) => void choose(currentTarget)}
      />
      <span id={`${id}-hint`} className="brand-hint">
        It stays in this tab. A link to your brand shows no logo.
      </span>
      <span id={`${id}-problem`} role="alert" className="brand-problem">
        {problem && (logo ? `${problem} Your logo is as it was.` : problem)}
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
