import type { ReactNode } from 'react'
import { HiddenFields, type HiddenFieldsProps } from '../../hooks/hidden-fields'
import type { PartProps } from '../../hooks/prop-getter'

/** A form with the hidden fields that a plain post of it needs. */
export const PostForm = ({ fields, children, ...form }: HiddenFieldsProps & PartProps<'form'>): ReactNode => (
  <form {...form}>
    <HiddenFields fields={fields} />
    {children}
  </form>
)
