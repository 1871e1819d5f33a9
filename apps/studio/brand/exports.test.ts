import { expect, test } from 'vitest'
import tutorial from '../../../docs/tutorial/make-it-yours.md?raw'
import { NO_BRAND } from './brand'
import { brandFiles } from './exports'

const files = brandFiles(
  { ...NO_BRAND, name: 'Ada "& Co"', colour: '#ffee00', radius: 4, face: 'mono' },
  'ink',
  'data:image/png;base64,AA',
)
const textOf = (what: string) => files.find((file) => file.what === what)?.text ?? ''

test('CSS has a value for each scheme', () => {
  expect(textOf('CSS')).toContain('--dp-accent: light-dark(#a19600, #ffee00);')
  expect(textOf('CSS')).toContain('--dp-radius: 4px;')
})

test('Tailwind names the colours once, and the kit reads them', () => {
  expect(textOf('Tailwind')).toContain('  --color-brand: #a19600;\n  --color-brand-dark: #ffee00;')
  expect(textOf('Tailwind')).toContain('--dp-accent: light-dark(var(--color-brand), var(--color-brand-dark));')
  expect(textOf('Tailwind')).toContain('--dp-field-radius: 4px;')
})

test('props say the name as it can be written in code', () => {
  expect(textOf('Props')).toContain('brand={{ name: "Ada \\"& Co\\"", logo: "/logo.png", accent: "#a19600" }}')
})

test('without a brand there is nothing to take along', () => {
  const [css] = brandFiles(NO_BRAND, 'ink')
  expect(css?.text).toBe('/* Nothing differs from the kit yet. */\n')
})

test('the tutorial shows what the page saves', () => {
  const [css] = brandFiles({ ...NO_BRAND, colour: '#14532d' }, 'ink')
  expect(tutorial).toContain(css?.text)
})
