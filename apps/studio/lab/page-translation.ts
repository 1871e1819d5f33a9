/**
 * Does to a page what browsers' translation does: every text node is replaced by two nested elements. React still holds
 * the nodes that are gone, and throws where it removes one that it believes to be a child.
 */
export function translatePage(root: Element): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) {
    const { currentNode } = walker
    if (currentNode instanceof Text && currentNode.data.trim() && !currentNode.parentElement?.closest('[translate=no]'))
      texts.push(currentNode)
  }
  for (const text of texts) {
    const outer = document.createElement('font')
    const inner = document.createElement('font')
    inner.textContent = `«${text.data}»`
    outer.append(inner)
    text.replaceWith(outer)
  }
}
