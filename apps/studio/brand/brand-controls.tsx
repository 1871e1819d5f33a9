import { type ReactNode, useId, useState } from 'react'
import { isHex } from '../stage/colour'
import { DENSITIES, FIELD_STYLES, LAYOUTS, MAX_RADIUS, type StudioBrand } from './brand'
import { FACES, isFace } from './faces'
import { LogoField } from './logo-field'

interface BrandControlsProps {
  readonly brand: StudioBrand
  readonly logo: string | undefined
  readonly onBrand: (changes: Partial<StudioBrand>) => void
  readonly onLogo: (logo: string | undefined) => void
}

interface ChoiceProps<Value extends string> {
  readonly legend: string
  readonly values: readonly Value[]
  readonly value: Value
  readonly onValue: (value: Value) => void
}

function Choice<Value extends string>({ legend, values, value, onValue }: ChoiceProps<Value>) {
  const name = useId()
  return (
    <fieldset className="brand-choice">
      <legend>{legend}</legend>
      {values.map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={each === value} onChange={() => onValue(each)} />
          <span>{each}</span>
        </label>
      ))}
    </fieldset>
  )
}

function ColourField({ colour, onColour }: { readonly colour: string; readonly onColour: (colour: string) => void }) {
  const id = useId()
  // What is typed is kept while it is no colour yet.
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? colour
  const write = (value: string) => {
    const hex = value.startsWith('#') ? value : `#${value}`
    setTyped(isHex(hex) ? null : value)
    if (isHex(hex)) onColour(hex.toLowerCase())
  }
  return (
    <div className="room-field">
      <label htmlFor={id}>Colour</label>
      <span className="brand-colour">
        <input
          type="color"
          aria-label="Pick the colour"
          value={colour}
          onChange={({ currentTarget }) => write(currentTarget.value)}
        />
        <input
          id={id}
          className="room-input"
          value={text}
          spellCheck={false}
          aria-invalid={typed !== null}
          aria-describedby={`${id}-hint`}
          onChange={({ currentTarget }) => write(currentTarget.value.trim())}
        />
      </span>
      <span id={`${id}-hint`} className="brand-hint">
        {typed === null ? 'Everything else follows from this one.' : 'Write it as six digits, such as #2563eb.'}
      </span>
    </div>
  )
}

/** What a designer decides. */
export function BrandControls({ brand, logo, onBrand, onLogo }: BrandControlsProps): ReactNode {
  const id = useId()
  return (
    <div className="brand-controls">
      <LogoField logo={logo} onLogo={onLogo} />
      <label className="room-field">
        Name
        <input
          value={brand.name}
          maxLength={60}
          placeholder="Acme"
          onChange={({ currentTarget }) => onBrand({ name: currentTarget.value })}
        />
      </label>
      <ColourField colour={brand.colour} onColour={(colour) => onBrand({ colour })} />
      <div className="room-field">
        <label htmlFor={id}>Corners: {brand.radius} px</label>
        <input
          id={id}
          type="range"
          min={0}
          max={MAX_RADIUS}
          value={brand.radius}
          onChange={({ currentTarget }) => onBrand({ radius: Number(currentTarget.value) })}
        />
      </div>
      <label className="room-field">
        Typeface
        <select
          value={brand.face}
          onChange={({ currentTarget: { value } }) => isFace(value) && onBrand({ face: value })}
        >
          {Object.entries(FACES).map(([key, { name }]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Choice legend="Density" values={DENSITIES} value={brand.density} onValue={(density) => onBrand({ density })} />
      <Choice legend="Fields" values={FIELD_STYLES} value={brand.field} onValue={(field) => onBrand({ field })} />
      <Choice legend="Layout" values={LAYOUTS} value={brand.layout} onValue={(layout) => onBrand({ layout })} />
    </div>
  )
}
