/**
 * Keeps the document's title as `wanted` makes it of what somebody writes: a form writes its error there, which is
 * right for a page that is the form, and wrong for a page that shows forty of them. Returns what ends it.
 */
export function holdTitle(wanted: (written: string) => string): () => void {
  const hold = () => {
    const title = wanted(document.title)
    if (title !== document.title) document.title = title
  }
  const observer = new MutationObserver(hold)
  observer.observe(document.head, { childList: true, subtree: true })
  hold()
  return () => observer.disconnect()
}
