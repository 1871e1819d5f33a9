import { expect, type Page, test } from '@playwright/test'
import { storyUrl } from '../visual/story-url'

/** How something that can be pressed looks, with what is drawn over and around it; without its words and their weight. */
const looksOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      // A forced colour keeps how much it lets through: over paper of the same colour nobody sees that.
      const opaque = (colour: string) => colour.match(/\d+/g)?.slice(0, 3).join()
      const surface = (style: CSSStyleDeclaration) =>
        [opaque(style.backgroundColor), opaque(style.color), style.borderTopWidth, opaque(style.borderTopColor)].join(
          ' ',
        )
      const around = element.closest('.map-node, .timeline-step')
      return [
        surface(getComputedStyle(element)),
        surface(getComputedStyle(element, '::after')),
        ...(around ? [surface(getComputedStyle(around))] : []),
      ]
    })

const pressed = '[aria-pressed="true"]'
const unpressed = '[aria-pressed="false"]'

for (const { room, args = '', on, off } of [
  { room: 'design-brand--brand', on: `.room-button${pressed}`, off: `.room-button${unpressed}` },
  { room: 'design-brand--brand', on: `.brand-pick${pressed}`, off: `.brand-pick${unpressed}` },
  {
    room: 'design-brand--brand',
    on: '.brand-choice input:checked + span',
    off: '.brand-choice input:not(:checked) + span',
  },
  { room: 'design-mail--mail', on: `.room-button${pressed}`, off: `.room-button${unpressed}` },
  { room: 'flow-map--map', args: 'at:email--idle', on: `.map-pick${pressed}`, off: `.map-pick${unpressed}` },
  {
    room: 'flow-player--player',
    args: 'path:send-right',
    on: '.timeline-step button[aria-current]',
    off: '.timeline-step button:not([aria-current])',
  },
  {
    room: 'review-checklist--checklist',
    on: `.checklist-rows button${pressed}`,
    off: `.checklist-rows button${unpressed}`,
  },
  {
    room: 'start--start',
    on: '.film-strip li > button[aria-current]',
    off: '.film-strip li > button:not([aria-current])',
  },
]) {
  test(`forced colours tell what is chosen: ${room}, ${on}`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' })
    await page.goto(`${storyUrl(room)}&args=${args}`)
    await expect(page.locator(on).first()).toBeAttached()
    expect(await looksOf(page, on)).not.toEqual(await looksOf(page, off))
  })
}

test('forced colours tell which picture of the Board is read', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(storyUrl('review-board--board'))
  const dot = page.getByRole('button', { name: 'email.idle, ink, light: nothing wrong' })
  await dot.click()
  await expect(dot).toHaveAttribute('aria-pressed', 'true')
  await page.mouse.move(0, 0)
  expect(await looksOf(page, `.board-dot${pressed}`)).not.toEqual(await looksOf(page, `.board-dot${unpressed}`))
  // A sentence ends before what can be done begins.
  await expect(page.getByRole('status')).toContainText(/can be pressed\.\s*Open this state/)
})

test('a colour that is shown for itself stays what it is in forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  const colours = (selector: string) =>
    page
      .locator(selector)
      .evaluateAll((swatches) => new Set(swatches.map((swatch) => getComputedStyle(swatch).backgroundColor)).size)
  await page.goto(storyUrl('tokens--edit'))
  await expect(page.locator('.token-swatch').first()).toBeVisible()
  expect(await colours('.token-swatch')).toBeGreaterThan(2)
})
