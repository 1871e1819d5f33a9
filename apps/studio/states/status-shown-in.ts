/** The status that a form on the page says it is in. The confirm page has no attribute for it: its button tells. */
export function statusShownIn(container: Element | null): string | null {
  const confirm = container?.querySelector('[data-part="confirm-link"]')
  if (confirm) return confirm.getAttribute('aria-busy') === 'true' ? 'link.confirming' : 'link.confirm'
  return container?.querySelector('[data-part="login"]')?.getAttribute('data-state') ?? null
}
