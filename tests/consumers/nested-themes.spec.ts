import type { Page } from '@playwright/test'
import { channels } from '../../apps/studio/stage/colour'
import { contrast } from '../../apps/studio/stage/contrast'
import { PAIRS } from '../../apps/studio/tokens/pairs'
import { expect, test } from './consumer-test'
import { type PaintedForm, type PaintedPart, readPaintedForms } from './painted-forms'
import { COLOURS, type HostColours, type Scheme, valuesIn } from './themes'

// Lightning CSS binds light-dark() to the element that declares it: what the kit promises of looks and schemes inside
// each other has to hold in what a bundler makes of its sheet.

const button = { selector: '[data-part=send-button], [data-part=verify-button]' }
const field = { selector: '[data-part=email-input]' }
const slot = { selector: '[data-part=code-slot]:last-child' }

const PARTS: readonly PaintedPart[] = [
  { selector: '[data-part=heading]', property: 'color', token: 'text', on: 'itself', least: 4.5 },
  { selector: 'label', property: 'color', token: 'text', on: 'itself', least: 4.5 },
  { selector: '[data-part=sentence]', property: 'color', token: 'muted', on: 'itself', least: 4.5 },
  { selector: '[data-part=address] strong', property: 'color', token: 'text', on: 'itself', least: 4.5 },
  { selector: '[data-part=change-email]', property: 'color', token: 'text', on: 'itself', least: 4.5 },
  { selector: '[data-part=hint]', property: 'color', token: 'muted', on: 'itself', least: 4.5 },
  { selector: '[data-part=resend-wait]', property: 'color', token: 'muted', on: 'itself', least: 4.5 },
  {
    selector: '[data-part=email-step] [data-part=error]',
    property: 'color',
    token: 'danger',
    on: 'itself',
    least: 4.5,
  },
  { ...field, property: 'color', token: 'text', on: 'itself', least: 4.5 },
  { ...field, property: 'border-bottom-color', token: 'danger', on: 'itself', least: 3 },
  { ...field, property: 'border-bottom-color', token: 'danger', on: 'behind', least: 3 },
  { ...slot, property: 'color', token: 'text', on: 'itself', least: 4.5 },
  { ...slot, property: 'border-bottom-color', token: 'line', on: 'itself', least: 3 },
  { ...slot, property: 'border-bottom-color', token: 'line', on: 'behind', least: 3 },
  { ...button, property: 'color', token: 'on-accent', on: 'itself', least: 4.5 },
  { ...button, property: 'background-color', token: 'accent', on: 'behind', least: 3 },
  { ...button, property: 'outline-color', token: 'ring', on: 'behind', least: 3 },
]

/** What `host.css` sets, by the value of `data-host`. */
const HOSTS: Readonly<Record<string, HostColours>> = {
  none: {},
  accent: {
    accent: { light: '#8b5cf6', dark: '#8b5cf6' },
    'on-accent': { light: '#000000', dark: '#000000' },
  },
  accents: {
    accent: { light: '#6d28d9', dark: '#c4b5fd' },
    'on-accent': { light: '#ffffff', dark: '#1e1b4b' },
  },
}

const tooPale = (front: string, back: string, least: number) => {
  // What is no colour, or lets another one through, stands out from nothing.
  const found = [front, back].every((colour) => colour.startsWith('rgb(')) ? contrast(front, back) : 0
  return found < least ? [`${found.toFixed(2)}:1, needs ${least}`] : []
}

/** What is wrong with a form, in words. */
function faultsOf(
  { around, tokens, radius, parts }: PaintedForm,
  system: Scheme,
  host: HostColours,
): readonly string[] {
  const expected = valuesIn(around, system, host)
  const other = (found: string, token: string) => {
    const wanted = `rgb(${channels(expected[token] ?? '').join(', ')})`
    return found === wanted ? [] : [`${found} instead of ${wanted}`]
  }
  const faults = [
    ...(radius === expected.radius ? [] : [`radius: ${radius} instead of ${expected.radius}`]),
    ...COLOURS.flatMap((name) => other(tokens[name] ?? '', name).map((fault) => `${name}: ${fault}`)),
    ...PAIRS.flatMap(([front, back, least]) =>
      tooPale(tokens[front] ?? '', tokens[back] ?? '', least).map((fault) => `${front} on ${back}: ${fault}`),
    ),
    ...parts.flatMap(({ selector, property, token, on, front, back, least }) =>
      [...other(front, token), ...tooPale(front, back, least)].map(
        (fault) => `${property} of ${selector}, on ${on}: ${fault}`,
      ),
    ),
  ]
  return faults.map((fault) => `${around.join(' in ') || 'nothing set'}: ${fault}`)
}

async function readForms(page: Page): Promise<readonly PaintedForm[]> {
  await expect(page.locator('[data-part=code-field][data-ready]')).toHaveCount(144)
  const forms = await page.evaluate(readPaintedForms, [COLOURS, PARTS] as const)
  const seen = new Set(forms.flatMap(({ parts }) => parts.map(({ selector, property }) => `${selector} ${property}`)))
  expect([forms.length, seen.size]).toEqual([
    288,
    new Set(PARTS.map((part) => `${part.selector} ${part.property}`)).size,
  ])
  return forms
}

for (const system of ['light', 'dark'] as const) {
  test(`a form has the colours of its own look and scheme inside every other, in a ${system} system`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: system, reducedMotion: 'reduce' })
    await page.goto('/themes')
    for (const [name, host] of Object.entries(HOSTS)) {
      await test.step(`what the host sets: ${name}`, async () => {
        await page.evaluate((value) => document.documentElement.setAttribute('data-host', value), name)
        const forms = await readForms(page)
        expect.soft(forms.flatMap((form) => faultsOf(form, system, host))).toEqual([])
      })
    }
  })
}

test('the sheets are what the bundler makes of them', async ({ page, app }) => {
  await page.goto('/themes')
  const sheets = await page.evaluate(async () => {
    const links = document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')
    return (await Promise.all([...links].map(async ({ href }) => (await fetch(href)).text()))).join('\n')
  })
  expect(sheets).toContain('--dp-accent:')
  expect(sheets.includes('light-dark(')).toBe(app.bundler === 'webpack')
})
