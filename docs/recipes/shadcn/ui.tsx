import type { ComponentProps } from 'react'

// Stand-ins for what `npx shadcn add button input label input-otp` puts into `@/components/ui`: same names, same tokens.

export function Button({ variant = 'default', ...props }: ComponentProps<'button'> & { variant?: 'default' | 'link' }) {
  const look = {
    default: 'h-11 w-full rounded-md bg-primary px-4 font-medium text-primary-foreground hover:bg-primary/90',
    link: 'h-auto p-0 text-sm underline-offset-4 hover:underline',
  }
  return <button className={`inline-flex items-center justify-center ${look[variant]}`} {...props} />
}

export function Input(props: ComponentProps<'input'>) {
  return (
    <input
      className="h-11 w-full rounded-md border border-input bg-transparent px-3 text-base aria-invalid:border-destructive focus-visible:ring-[3px] focus-visible:ring-ring/50"
      {...props}
    />
  )
}

export function Label({ children, htmlFor, ...props }: ComponentProps<'label'> & { htmlFor: string }) {
  return (
    <label htmlFor={htmlFor} className="text-sm font-medium" {...props}>
      {children}
    </label>
  )
}

export function Card(props: ComponentProps<'div'>) {
  return <div className="grid max-w-sm gap-6 rounded-xl border bg-card p-6 text-card-foreground shadow-sm" {...props} />
}
