import { describe, expect, test, vi } from 'vitest'
import { openPage } from './open-page'

/** A window that only writes down what is asked of it. */
function pageAt(href: string) {
  const url = new URL(href)
  const location = {
    href,
    origin: url.origin,
    pathname: url.pathname,
    search: url.search,
    assign: vi.fn(),
    reload: vi.fn(),
  }
  const page = new EventTarget()
  // Nothing else of the two is used.
  const addEventListener = page.addEventListener.bind(page) as Window['addEventListener']
  return { window: { location, addEventListener }, location, page }
}

describe('openPage', () => {
  test('loads a page of this site, and the front page in place of any other', () => {
    const { window, location } = pageAt('https://acme.example/login')
    for (const url of ['/account?tab=1', 'https://evil.example/', '//evil.example']) openPage(url, window)
    expect(location.assign.mock.calls).toEqual([['https://acme.example/account?tab=1'], ['/'], ['/']])
    expect(location.reload).not.toHaveBeenCalled()
  })

  test('loads the page it is on, when only the fragment is another', () => {
    const { window, location } = pageAt('https://acme.example/?a=1')
    openPage('/?a=1#plans', window)
    expect(location.assign).toHaveBeenCalledWith('https://acme.example/?a=1#plans')
    expect(location.reload).toHaveBeenCalledOnce()
  })

  test('loads the page anew that the browser kept and brings back', () => {
    const { window, location, page } = pageAt('https://acme.example/login')
    openPage('/account', window)
    page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }))
    expect(location.reload).not.toHaveBeenCalled()
    page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
    expect(location.reload).toHaveBeenCalledOnce()
  })
})
