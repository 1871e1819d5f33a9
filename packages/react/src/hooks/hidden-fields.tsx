import type { FieldName } from '@doorpost/server/contract'
import type { ReactNode } from 'react'

/** What a plain post of a form says beside what the visitor typed: values by the names of the wire. */
export type HiddenFieldValues = { readonly [Name in FieldName]?: string }

/** Props of {@link HiddenFields}. */
export interface HiddenFieldsProps {
  /** `hiddenFields` of the step's or the timer's hook. */
  readonly fields: HiddenFieldValues
}

/**
 * The hidden fields of a form: with them, a post without JavaScript knows as much as the script does.
 *
 * @example
 * <form {...step.getFormProps()}>
 *   <HiddenFields fields={step.hiddenFields} />
 * </form>
 */
export const HiddenFields = ({ fields }: HiddenFieldsProps): ReactNode =>
  Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
