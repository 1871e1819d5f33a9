import { describe, expect, it } from 'vitest'
import { testAuth } from '../testing/test-auth'
import { type BrandOptions, brandProblems, resolveBrand } from './brand'

/** As a caller without types passes it. */
const given = (brand: object): BrandOptions => JSON.parse(JSON.stringify(brand))

describe('a brand', () => {
  it.each([
    {},
    { name: 'A' },
    { name: '名'.repeat(60) },
    { name: '🦊'.repeat(60) },
    { logo: '/logo.svg' },
    { logo: '/img/logo.png?v=2' },
    { logo: 'data:image/png;base64,iVBORw0KGgo=' },
    { logo: 'data:image/svg+xml;charset=utf-8,%3Csvg%3E' },
    { logo: `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>` },
    { accent: '#6d28d9' },
    { accent: '#FFEE00' },
  ])('may be %j', (brand) => {
    expect(brandProblems(brand)).toEqual([])
  })

  it.each([
    ['name', ''],
    ['name', '  '],
    ['name', 'x'.repeat(61)],
    ['name', 'Acme\nInc'],
    ['name', 5],
    ['logo', ''],
    ['logo', 'logo.svg'],
    ['logo', '//cdn.example/logo.svg'],
    ['logo', 'https://cdn.example/logo.svg'],
    ['logo', 'javascript:alert(1)'],
    ['logo', 'data:text/html,<script>'],
    ['logo', 'data:image/png;base64,'],
    ['logo', `data:image/png;base64,${'A'.repeat(16_384)}`],
    ['accent', 'red'],
    ['accent', '#fff'],
    ['accent', '#6d28d9;}'],
    ['accent', null],
  ])('with the %s %j is told with its fix', (option, value) => {
    const problems = brandProblems(given({ [option]: value }))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(new RegExp(`^brand\\.${option} must be .+ such as .+\\.$`))
  })

  it('that is wrong stops the set-up', async () => {
    const { auth } = testAuth({ brand: { accent: 'red' } })
    await expect(auth.signInStart(new Headers(), new URLSearchParams())).rejects.toThrow('brand.accent must be')
  })

  it('knows the text that can be read on its accent', () => {
    expect(resolveBrand({ name: 'Acme', accent: '#ffee00' })).toEqual({
      name: 'Acme',
      accent: '#ffee00',
      onAccent: '#18181b',
    })
    expect(resolveBrand({})).toBeUndefined()
  })
})

describe('a sign-in page', () => {
  const startWith = (brand?: BrandOptions) =>
    testAuth(brand && { brand }).auth.signInStart(new Headers(), new URLSearchParams())

  it('gets the brand', async () => {
    const { brand } = await startWith({ name: 'Acme', logo: '/logo.svg', accent: '#6d28d9' })
    expect(brand).toEqual({ name: 'Acme', logo: '/logo.svg', accent: '#6d28d9', onAccent: '#ffffff' })
  })

  it('gets none where there is none', async () => {
    expect(await startWith()).not.toHaveProperty('brand')
    expect(await startWith({})).not.toHaveProperty('brand')
  })
})
