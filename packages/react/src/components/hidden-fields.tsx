import type { ReactNode } from 'react'

/** The fields a plain form post needs beside what the visitor typed. */
export const HiddenFields = ({ values }: { readonly values: Readonly<Record<string, string>> }): ReactNode =>
  Object.entries(values).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
