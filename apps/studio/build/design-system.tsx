import type { ComponentProps } from 'react'

const LOOKS = {
  primary: 'ds-button ds-button-primary',
  ghost: 'ds-button ds-button-ghost',
} as const

/** Stands in for a design system's button, with variants as class names. */
export function Button({ variant, className, ...props }: ComponentProps<'button'> & { variant: keyof typeof LOOKS }) {
  return <button data-slot="button" {...props} className={[LOOKS[variant], className].filter(Boolean).join(' ')} />
}

/** Stands in for a design system's field. */
export const Input = (props: ComponentProps<'input'>) => <input data-slot="input" {...props} className="ds-input" />

/** Stands in for a design system's link. */
export function Link({ children, ...props }: ComponentProps<'a'>) {
  return (
    <a data-slot="link" {...props} className="ds-link">
      {children}
    </a>
  )
}

/** Stands in for a design system's heading. */
export const Title = ({ children, ...props }: ComponentProps<'h2'>) => (
  <h2 {...props} className="ds-title">
    {children}
  </h2>
)
