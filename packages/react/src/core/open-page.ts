/** What is used of the window. */
export interface LeavingPage extends Pick<Window, 'addEventListener'> {
  readonly location: Pick<Location, 'href' | 'origin' | 'pathname' | 'search' | 'assign' | 'reload'>
}

/**
 * Loads a page of this site as a document; an address of any other origin leads to this site's front page. Should the
 * browser keep this page and bring it back, it is loaded anew: what it was leaving for is done.
 */
export function openPage(url: string, page: LeavingPage = window): void {
  const { location } = page
  const target = new URL(url, location.href)
  page.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload()
  })
  const isOurs = target.origin === location.origin
  const isSamePage = isOurs && target.pathname + target.search === location.pathname + location.search
  location.assign(isOurs ? target.href : '/')
  // Browsers only scroll to another fragment of the page they are on.
  if (target.hash && isSamePage) location.reload()
}
