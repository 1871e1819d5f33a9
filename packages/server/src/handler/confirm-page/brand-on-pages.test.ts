import { describe, expect, it } from 'vitest'
import type { BrandOptions } from '../../config/brand'
import { startedSignIn } from '../../testing/started-sign-in'

async function openConfirmPage(brand?: BrandOptions): Promise<string> {
  const { newBrowser, mail } = await startedSignIn({ link: { binding: 'any-browser' }, ...(brand && { brand }) })
  return (await newBrowser().visit(mail.link)).text()
}

/** What the page's own style says of a token: the last value for light mode, and the last for dark mode. */
function tokenOf(html: string, name: string) {
  const valueIn = (css: string) => [...css.matchAll(new RegExp(`--${name}:([^;}]+)`, 'g'))].at(-1)?.[1]
  const dark = /@media \(prefers-color-scheme:dark\)\{[^}]+\}\}/g
  return [valueIn(html.replace(dark, '')), valueIn((html.match(dark) ?? []).join())]
}

describe('the confirm page', () => {
  it('has no brand of its own', async () => {
    const html = await openConfirmPage()
    expect(html).toContain('<title>Sign in</title>')
    expect(html).not.toContain('<header>')
  })

  it('names the app in its title and above the question', async () => {
    const html = await openConfirmPage({ name: 'Tom & Jane' })
    expect(html).toContain('<title>Sign in · Tom &amp; Jane</title>')
    expect(html).toContain('<header><bdi>Tom &amp; Jane</bdi></header>')
  })

  it('shows the logo instead of the name, which is its alternative text', async () => {
    const html = await openConfirmPage({ name: 'Acme', logo: '/logo.svg' })
    expect(html).toContain('<header><img src="/logo.svg" alt="Acme" height="36"></header>')
    expect(await openConfirmPage({ logo: '/logo.svg' })).toContain('alt=""')
  })

  it.each([
    ['#6d28d9', '#ffffff', 'transparent', '#74747f'],
    ['#ffee00', '#18181b', '#85858f', 'transparent'],
    ['#0f62fe', '#ffffff', 'transparent', 'transparent'],
  ])(
    'fills its button with %s, and gives it an edge where the page is close to that',
    async (accent, text, light, dark) => {
      const html = await openConfirmPage({ accent })
      expect(tokenOf(html, 'accent')[0]).toBe(accent)
      expect(tokenOf(html, 'on')[0]).toBe(text)
      expect(tokenOf(html, 'edge')).toEqual([light, dark])
    },
  )
})
