/** The address of the page as a visitor sees it: that of the frame around this one, where there is one of ours. */
export function roomHref(): string {
  try {
    return window.parent.location.href
  } catch {
    // Set into a page of somebody else, which shows its address to nobody.
    return window.location.href
  }
}
