import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { storyIdOf } from '../../apps/studio/states/state-id'
import { STATE_NAMES, type StateName } from '../../apps/studio/states/state-table'
import { en } from '../../packages/react/src/copy/en'

interface Edge {
  readonly from: string
  readonly kind: string
  readonly label: string
}

const published = new URL('../../apps/studio/public/map.json', import.meta.url)
const { edges }: { readonly edges: readonly Edge[] } = JSON.parse(readFileSync(published, 'utf8'))

const BACK = 'goes back to the address'
const LEAVE = 'leaves the link for the sign-in page'
const ASK = 'asks for a code'
const SEND = 'sends a code'
const AGAIN = 'asks for another mail'
const YES = 'says yes'

/** What the map calls the ways that a thing to do can lead along, one of which must be there. */
const LEADS: Readonly<Record<string, readonly string[]>> = {
  [`Type into “${en.emailLabel}”`]: [ASK, 'corrects the address'],
  [`Type into “${en.codeLabel}”`]: [SEND],
  'Tick “I am a person”': [ASK, SEND],
  [`Press “${en.emailSubmit}”`]: [ASK],
  [`Press “${en.codeSubmit}”`]: [SEND, YES],
  [`Press “${en.resend('code')}”`]: [AGAIN],
  [`Press “${en.resend('link')}”`]: [AGAIN],
  [`Press “${en.change}: ${en.changeEmail}”`]: [BACK],
  [`Press “${en.changeEmail}”`]: [BACK],
  [`Press “${en.confirmRefuse}”`]: [LEAVE],
}

/** To the app, to the mail, and nowhere: the map of the sign-in has no way for these. */
const STAYS = [
  `Follow “${en.proceed}”`,
  `Follow “${en.openMail('Gmail')}”`,
  `Read the field “${en.emailLabel}”`,
  `Read the field “${en.codeLabel}”`,
]

/** A way of these can be gone at once, so there is something to do for it. Others wait, or begin with a key. */
const AT_ONCE: Readonly<Record<string, readonly string[]>> = {
  [BACK]: [`Press “${en.change}: ${en.changeEmail}”`, `Press “${en.changeEmail}”`],
  [LEAVE]: [`Press “${en.confirmRefuse}”`],
  [YES]: [`Press “${en.confirmSubmit}”`],
}

const waysFrom = (state: StateName): readonly string[] =>
  edges.flatMap(({ from, kind, label }) => (from === state && kind === 'visitor' ? [label] : []))

/** What the page of a state says that the visitor can do. */
async function actionsOf(page: Page, state: StateName): Promise<readonly string[]> {
  const id = storyIdOf(state).replace(/^states-/, '')
  await page.goto(`iframe.html?id=state-page--page&viewMode=story&args=state:${id}`)
  await expect(page.getByRole('heading', { level: 1, name: state, exact: true })).toBeVisible()
  // Both are read off the form at once; before that, nothing seems to be left to do.
  await expect(page.getByRole('region', { name: 'Reading order' }).getByRole('listitem').first()).toBeVisible()
  const fact = page.getByRole('region', { name: 'What they can do' })
  return fact.getByRole('listitem').or(fact.getByRole('paragraph')).allTextContents()
}

test('what a visitor can do in a state leads somewhere, and every way on has something to do', async ({ page }) => {
  const wrong: string[] = []
  for (const state of STATE_NAMES) {
    const [actions, ways] = [await actionsOf(page, state), waysFrom(state)]
    for (const action of actions) {
      if (action === 'Nothing is left to do.' ? ways.length === 0 : STAYS.includes(action)) continue
      if (!LEADS[action]?.some((label) => ways.includes(label))) wrong.push(`${state}: ${action} leads nowhere`)
    }
    for (const label of ways) {
      if (AT_ONCE[label]?.some((action) => actions.includes(action)) === false) wrong.push(`${state}: no way ${label}`)
    }
  }
  expect(wrong).toEqual([])
})
