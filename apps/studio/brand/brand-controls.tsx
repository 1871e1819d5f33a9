import { type ReactNode, useId } from 'react'
import { DENSITIES, FIELD_STYLES, LAYOUTS, MAX_RADIUS, type StudioBrand } from './brand'
import { ColourField, NameField } from './brand-fields'
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

/** What a designer decides. */
export function BrandControls({ brand, logo, onBrand, onLogo }: BrandControlsProps): ReactNode {
  const id = useId()
  return (
    <div className="brand-controls">
      <LogoField logo={logo} onLogo={onLogo} />
      <NameField value={brand.name} onValue={(name) => onBrand({ name })} />
      <ColourField value={brand.colour} onValue={(colour) => onBrand({ colour })} />
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
