const textOf = (element: Element | null): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? ''

/** Texts of the elements that an attribute names, such as `aria-labelledby`. */
function namedBy(element: Element, attribute: string): string {
  const ids = element.getAttribute(attribute)?.split(/\s+/) ?? []
  // Not of the whole document: several pictures of one form may be on a page.
  const root = element.closest('[data-stage]') ?? element.ownerDocument
  return ids
    .map((id) => textOf(root.querySelector(`#${CSS.escape(id)}`)))
    .filter(Boolean)
    .join(' ')
}

const labelOf = (element: Element): string => {
  const label = element.id && element.closest('[data-stage]')?.querySelector(`label[for="${CSS.escape(element.id)}"]`)
  return textOf(label || element.closest('label'))
}

/** How a control of the kit is called by a screen reader. */
export const nameOf = (element: Element): string =>
  namedBy(element, 'aria-labelledby') || element.getAttribute('aria-label') || labelOf(element) || textOf(element)

/** What is read after the name of a control. */
export const descriptionOf = (element: Element): string => namedBy(element, 'aria-describedby')
