import { type CSSProperties, type ReactNode, useCallback, useState } from 'react'
import { createPortal } from 'react-dom'
import './large-text.css'

interface LargeTextProps {
  /** How large text is, in percent of the browser's own size. */
  readonly percent: number
  /** Size of the page, in CSS pixels. */
  readonly width: number
  readonly height: number
  /** How large it is drawn. */
  readonly scale: number
  readonly children: ReactNode
}

/** A page that has the sheets of this one, and text of another size at its root. */
function dress(page: Document, percent: number) {
  const { documentElement, head } = page
  documentElement.style.fontSize = `${percent}%`
  head.replaceChildren(
    ...[...document.querySelectorAll('style, link[rel="stylesheet"]')].map((sheet) => sheet.cloneNode(true)),
  )
}

/**
 * A picture for somebody who has set large text in their browser. It is a page of its own: `rem` is a size of the whole
 * page, and no part of one can have another.
 */
export function LargeText({ percent, width, height, scale, children }: LargeTextProps): ReactNode {
  const [page, setPage] = useState<Document | null>(null)
  const opened = useCallback(
    (frame: HTMLIFrameElement | null) => {
      const open = frame?.contentDocument
      if (!open) return
      dress(open, percent)
      setPage(open)
    },
    [percent],
  )
  const size = { '--picture-width': `${width}px`, '--picture-height': `${height}px`, '--picture-scale': scale }
  return (
    // Custom properties are not among those that React's type knows.
    <div className="large-text" style={size as CSSProperties} aria-hidden inert>
      <iframe ref={opened} title={`With text of ${percent} %`} tabIndex={-1} />
      {page && createPortal(children, page.body)}
    </div>
  )
}
