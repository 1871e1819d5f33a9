import { Slot as RadixSlot } from '@radix-ui/react-slot'
import { Children, cloneElement, type ElementType, type ReactElement, type ReactNode, type SyntheticEvent } from 'react'

type AnyProps = Readonly<Record<string, unknown>>

interface SlotProps extends AnyProps {
  /** What the part is without an element of the app's own. */
  readonly tag: 'a' | 'button' | 'h1' | 'h2' | 'h3' | 'input' | 'label' | 'p'
  /** The app's own element; without one the tag is rendered. */
  readonly element?: ReactNode
  readonly children?: ReactNode
}

/** Radix runs the element's own handler first; these let it cancel ours. */
const cancellable = (props: AnyProps): AnyProps =>
  Object.fromEntries(
    Object.entries(props).map(([name, value]) =>
      typeof value === 'function' && /^on[A-Z]/.test(name)
        ? [name, (event: SyntheticEvent) => event.defaultPrevented || value(event)]
        : [name, value],
    ),
  )

/**
 * A part's tag, or the app's own element with the part's props on it, merged by Radix Slot: classes and styles are joined,
 * refs are all called, and whatever else the element says wins. Its own content wins over our words.
 */
export function Slot({ tag, element, children, ...own }: SlotProps): ReactNode {
  const Tag: ElementType = tag
  if (!element) return <Tag {...own}>{children}</Tag>
  // `map` also waits for an element that is still on its way from the server.
  return Children.map(element, (given) => {
    // Whoever gives text instead of an element hears it from React.
    const target = given as ReactElement<AnyProps>
    const described = [own['aria-describedby'], target.props['aria-describedby']].filter(Boolean).join(' ')
    const content = (target.props.children as ReactNode) ?? children
    return (
      <RadixSlot {...cancellable(own)}>
        {cloneElement(
          target,
          described ? { 'aria-describedby': described } : {},
          ...(content === undefined ? [] : [content]),
        )}
      </RadixSlot>
    )
  })
}
