import type { ReactNode } from 'react'
import type { PartProps } from '../../hooks/prop-getter'

interface PostFormProps extends PartProps<'form'> {
  readonly fields: Readonly<Record<string, string>>
}

/** A form with the hidden fields that a plain post of it needs beside what the visitor typed. */
export const PostForm = ({ fields, children, ...form }: PostFormProps): ReactNode => (
  <form {...form}>
    {Object.entries(fields).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    {children}
  </form>
)
