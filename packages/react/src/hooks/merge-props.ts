import type { ComponentPropsWithRef, CSSProperties, ElementType, Ref, SyntheticEvent } from 'react'

/** Props of an element, with room for `data-*`. */
export type PartProps<Element extends ElementType> = ComponentPropsWithRef<Element> & {
  readonly [attribute: `data-${string}`]: unknown
}

type AnyProps = Record<string, unknown>
type Handler = (event: SyntheticEvent) => void

const isHandler = (value: unknown): value is Handler => typeof value === 'function'

const assign = (ref: unknown, node: unknown) => {
  if (isHandler(ref)) return (ref as (node: unknown) => unknown)(node)
  if (ref) (ref as { current: unknown }).current = node
}

/** One ref out of two. */
export const mergeRefs =
  <Node>(a: Ref<Node> | undefined, b: Ref<Node> | undefined) =>
  (node: Node | null): void => {
    assign(a, node)
    assign(b, node)
  }

/**
 * Merges a caller's props into a part's own. The caller's handler runs first and `preventDefault()` in it cancels ours;
 * refs, class names, styles and descriptions are joined; anything else the caller says wins.
 */
export function mergeProps<Props extends object>(own: Props, caller: Partial<Props> | undefined): Props {
  const merged: AnyProps = Object.fromEntries(Object.entries(own))
  for (const [name, theirs] of Object.entries(caller ?? {})) {
    const ours = merged[name]
    if (theirs === undefined) continue
    if (name === 'ref') merged[name] = ours ? mergeRefs(ours as Ref<unknown>, theirs as Ref<unknown>) : theirs
    else if (/^on[A-Z]/.test(name) && isHandler(ours) && isHandler(theirs))
      merged[name] = (event: SyntheticEvent) => {
        theirs(event)
        if (!event?.defaultPrevented) ours(event)
      }
    else if (name === 'style') merged[name] = { ...(ours as CSSProperties), ...(theirs as CSSProperties) }
    else if (ours && (name === 'className' || name === 'aria-describedby')) merged[name] = `${ours} ${theirs}`
    else merged[name] = theirs
  }
  // Every value came from one of the two, under its own name.
  return merged as Props
}
