import { Children, cloneElement, type ElementType, type ReactElement, type ReactNode } from 'react'
import { propGetter } from '../../hooks/prop-getter'

type AnyProps = Readonly<Record<string, unknown>>

const joined = (...classes: unknown[]) => classes.filter(Boolean).join(' ') || undefined

interface SlotProps extends AnyProps {
  /** What the part is without an element of the app's own. */
  readonly tag: 'a' | 'button' | 'h1' | 'h2' | 'h3' | 'input' | 'label' | 'p'
  /** The app's own element; without one the tag is rendered. */
  readonly element?: ReactNode
  readonly children?: ReactNode
}

/**
 * A part's tag, or the app's own element with the part's props on it: its handlers run first and can cancel ours, refs,
 * classes, styles and descriptions are joined, and whatever else it says wins. Its own content wins over our words.
 */
export function Slot({ tag, element, children, ...own }: SlotProps): ReactNode {
  const Tag: ElementType = tag
  if (!element) return <Tag {...own}>{children}</Tag>
  // `map` also waits for an element that is still on its way from the server.
  return Children.map(element, (given) => {
    // Whoever gives text instead of an element hears it from React.
    const target = given as ReactElement<AnyProps & { readonly children?: ReactNode }>
    const { children: content = children, ...theirs } = target.props
    const merged = propGetter<AnyProps>(own)(theirs)
    const className = joined(own.className, theirs.className)
    return cloneElement(target, { ...merged, className, style: Object.assign({}, own.style, theirs.style) }, content)
  })
}
