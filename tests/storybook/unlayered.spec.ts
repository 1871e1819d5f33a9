import { fileURLToPath } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { storyUrl } from '../visual/story-url'

const unlayered = fileURLToPath(new URL('../../packages/react/dist/styles.unlayered.css', import.meta.url))

/** A host that dresses every element by name, outside any layer. */
const host = `
  button { background: red; border: 0; border-radius: 0; color: yellow; font: 10px serif; padding: 0 }
  input { background: red; border: 3px dotted; border-radius: 0; color: yellow; font: 10px serif; padding: 0 }
  label { color: yellow; font: 10px serif }
  h1 { font: 50px serif }
  p { font: 10px serif; margin: 3rem }
`

const parts = ['heading', 'email-input', 'send-button', 'code-input', 'code-slot', 'verify-button', 'resend-button']

/** How the kit's parts look on this page, as far as the host's rules reach. */
const looks = (page: Page) =>
  page.evaluate((names) => {
    const seen: Record<string, Record<string, string>> = {}
    for (const name of names) {
      const part = document.querySelector(`[data-part=${name}]`)
      if (!part) continue
      const { backgroundColor, borderTopWidth, borderTopLeftRadius, color, fontSize, paddingTop, height, marginTop } =
        getComputedStyle(part)
      const look = {
        backgroundColor,
        borderTopWidth,
        borderTopLeftRadius,
        color,
        fontSize,
        paddingTop,
        height,
        marginTop,
      }
      seen[name] = look
    }
    return seen
  }, parts)

for (const id of ['states-email--idle', 'states-code--resend-ready']) {
  test(`the unlayered sheet stands up to a host that dresses every element: ${id}`, async ({ page }) => {
    // Colours at once, and not on their way.
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(storyUrl(id))
    await page.locator('[data-part=heading]').waitFor()
    const before = await looks(page)
    expect(Object.keys(before).length).toBeGreaterThan(2)

    await page.addStyleTag({ content: host })
    expect(await looks(page), 'the layered sheet gives way').not.toEqual(before)
    await page.addStyleTag({ path: unlayered })
    expect(await looks(page)).toEqual(before)
    await page.addStyleTag({ content: host })
    expect(await looks(page), 'whichever comes last').toEqual(before)
  })
}
