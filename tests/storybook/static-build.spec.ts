import { expect, test } from '@playwright/test'
import { storyIdOf } from '../../apps/studio/states/state-id'
import { STATE_NAMES } from '../../apps/studio/states/state-table'
import { entriesOf, openDocs } from './entries'
import { watchRequests } from './watch-requests'

test('opens under a sub-path and asks nobody else', async ({ page }) => {
  const { foreign, failed } = watchRequests(page)
  await page.goto('?path=/story/states-email--idle')
  await expect(page.getByRole('link', { name: 'Start', exact: true })).toBeVisible()
  const story = page.frameLocator('#storybook-preview-iframe')
  await expect(story.getByLabel('Email')).toBeVisible()
  await expect(story.locator('body')).toHaveCSS('margin', '0px')
  await page.goto('?path=/story/matrix--all-states')
  await expect(story.locator('[data-state-name="done.redirecting"] [data-part="login"]')).toBeVisible()
  expect({ foreign, failed }).toEqual({ foreign: [], failed: [] })
})

test('lists a story for each state', async ({ page }) => {
  const listed = (await entriesOf(page))
    .filter(({ id, type }) => type === 'story' && id.startsWith('states-'))
    .map(({ id }) => id)
  expect([...listed].sort()).toEqual(STATE_NAMES.map(storyIdOf).sort())
})

test('every docs page renders with its examples, and asks nobody else', async ({ page }) => {
  const { foreign, failed } = watchRequests(page)
  const docs = (await entriesOf(page)).filter(({ type }) => type === 'docs')
  expect(docs.length).toBeGreaterThanOrEqual(9)
  for (const entry of docs) await openDocs(page, entry)
  expect({ foreign, failed }).toEqual({ foreign: [], failed: [] })
})

test('every door of the first page leads somewhere', async ({ page }) => {
  await page.goto('iframe.html?id=start--start&viewMode=story')
  const doors = page.getByRole('navigation', { name: 'I want to' }).getByRole('link')
  await expect(doors).toHaveCount(5)
  const listed = (await entriesOf(page)).map(({ id }) => id)
  for (const door of await doors.all()) {
    const [, id] = (await door.getAttribute('href'))?.match(/path=\/(?:story|docs)\/([\w-]+)/) ?? []
    expect(listed).toContain(id)
  }
})

test('a room is called by its name, and says no error of the forms in it', async ({ page }) => {
  await page.goto('?path=/story/state-page--page&args=state:email--invalid')
  const frame = page.frameLocator('#storybook-preview-iframe')
  await expect(frame.getByRole('alert').first()).toBeAttached()
  await expect(page).toHaveTitle('States / Page ⋅ Doorpost Studio')
  expect(await frame.locator('body').evaluate(() => document.title)).toBe('email.invalid ⋅ Doorpost Studio')
})

test('a docs page is called by its heading, whatever its examples say', async ({ page }) => {
  await page.goto('iframe.html?id=parts-errormessage--docs&viewMode=docs')
  await expect(page.getByRole('alert').first()).toBeAttached()
  await expect(page).toHaveTitle('ErrorMessage ⋅ Doorpost Studio')
})

test('a laptop has room for the story, its controls and the toolbar', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('?path=/story/states-email--idle')
  const story = page.frameLocator('#storybook-preview-iframe')
  await expect(story.getByRole('button', { name: 'Continue' })).toBeInViewport({ ratio: 1 })
  for (const tool of ['Look', 'Scheme', 'Language', 'Motion', 'Server'])
    await expect(page.getByRole('button', { name: new RegExp(`^${tool}`) }).first()).toBeInViewport({ ratio: 1 })
  await expect(page.locator('#control-start')).toBeInViewport({ ratio: 1 })
})
