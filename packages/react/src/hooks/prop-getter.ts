import type { ComponentPropsWithRef, ElementType, SubmitEvent, SyntheticEvent } from 'react'
import type { FormTarget } from '../core/auth-client'

/** Props of an element, with room for `data-*`. */
export type PartProps<Element extends ElementType> = ComponentPropsWithRef<Element> & {
  readonly [attribute: `data-${string}`]: unknown
}

/**
 * Props of a step's form. Its `onSubmit` may not return a promise: the `handleSubmit` of a form library prevents the
 * kit's own, so nothing would be sent. Put that on the form itself and call `sendCode` or `submitCode` in it.
 */
export type StepFormProps = Omit<PartProps<'form'>, 'onSubmit'> & {
  // biome-ignore lint/suspicious/noConfusingVoidType: `void` alone takes functions that return anything.
  readonly onSubmit?: ((event: SubmitEvent<HTMLFormElement>) => undefined | void) | undefined
}

/** A form's own way to the server, for when no script takes its place. React brings the method of an action itself. */
export const formTarget = (action: FormTarget) => ({
  action,
  method: typeof action === 'string' ? 'post' : undefined,
})

type AnyProps = Record<string, unknown>
type Handler = (argument: unknown) => unknown

const isFunction = (value: unknown): value is Handler => typeof value === 'function'

const assign = (ref: unknown, node: unknown) => {
  if (isFunction(ref)) ref(node)
  // What is neither empty nor a function is an object with `current`.
  else if (ref) (ref as { current: unknown }).current = node
}

const isPrevented = (event: unknown) => (event as SyntheticEvent | undefined)?.defaultPrevented

/**
 * Makes a prop getter: it merges a caller's props into a part's own. The caller's handler runs first and
 * `preventDefault()` in it cancels ours; refs and descriptions are joined; anything else the caller says wins.
 */
export const propGetter =
  <Props extends object>(own: Props) =>
  (caller: Partial<Props> = {}): Props => {
    const merged: AnyProps = Object.assign<AnyProps, Props>({}, own)
    for (const [name, theirs] of Object.entries<unknown>(caller)) {
      const ours = merged[name]
      if (theirs === undefined) continue
      if (ours && name === 'ref')
        merged[name] = (node: unknown) => {
          assign(ours, node)
          assign(theirs, node)
        }
      else if (isFunction(ours) && isFunction(theirs) && /^on[A-Z]/.test(name))
        merged[name] = (event: unknown) => {
          theirs(event)
          if (!isPrevented(event)) ours(event)
        }
      else merged[name] = ours && name === 'aria-describedby' ? `${ours} ${theirs}` : theirs
    }
    // Every value came from one of the two, under its own name.
    return merged as Props
  }

/** A handler that acts where the browser would have posted a form. */
export const instead = (act: () => void) => (event: SyntheticEvent) => {
  event.preventDefault()
  act()
}
