'use client'
import type { ComponentProps } from 'react'

/** A design system's button, as client components are. */
export function Button({ variant, className = '', ...props }: ComponentProps<'button'> & { variant: string }) {
  return <button {...props} className={`ui-button ui-${variant} ${className}`} />
}

export function Input(props: ComponentProps<'input'>) {
  return <input {...props} className="ui-input" />
}
