import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { de } from '../../copy/de'
import { fakeClient } from '../../testing/fake-client'
import { LinkConfirm } from '../link-confirm/link-confirm'
import { LoginForm, type LoginFormProps } from './login-form'

const heading = (props: LoginFormProps) => {
  render(<LoginForm client={fakeClient()} {...props} />)
  return screen.getByRole('heading').textContent
}

describe('the heading', () => {
  test.each<[expected: string, props: LoginFormProps]>([
    ['Sign in', {}],
    ['Sign in to Acme', { appName: 'Acme' }],
    ['Sign in to Acme', { brand: { name: 'Acme' } }],
    ['Sign in to Mine', { brand: { name: 'Acme' }, appName: 'Mine' }],
    ['Create your account', { purpose: 'sign-up' }],
    ['Create your Acme account', { purpose: 'sign-up', appName: 'Acme' }],
    ['Sign in or sign up for Acme', { purpose: 'both', appName: 'Acme' }],
    ['Welcome', { appName: 'Acme', purpose: 'both', strings: { emailHeading: 'Welcome' } }],
  ])('is "%s"', (expected, props) => {
    expect(heading(props)).toBe(expected)
  })

  test('names the app in other languages too', () => {
    expect(heading({ copy: de, appName: 'Acme' })).toContain('Acme')
  })
})

describe('the logo', () => {
  const picture = (container: HTMLElement) => container.querySelector('[data-part=logo] img')?.getAttribute('src')

  test('is the brand’s, unless the page has one of its own', () => {
    const brand = { name: 'Acme', logo: '/logo.svg' }
    const { container, rerender } = render(<LoginForm client={fakeClient()} brand={brand} />)
    expect(picture(container)).toBe('/logo.svg')
    rerender(<LoginForm client={fakeClient()} brand={brand} logo={<img src="/own.svg" alt="" />} />)
    expect(picture(container)).toBe('/own.svg')
  })

  test('stands on the confirm page too', () => {
    const link = { ticket: 'ticket', linkToken: 'token', email: 'ada@example.com' }
    const { container } = render(<LinkConfirm client={fakeClient()} brand={{ logo: '/logo.svg' }} link={link} />)
    expect(picture(container)).toBe('/logo.svg')
  })
})

test('the accent of the brand is a token, which a style of the page’s own replaces', () => {
  const brand = { accent: '#7c3aed', onAccent: '#ffffff' }
  const { container, rerender } = render(<LoginForm client={fakeClient()} brand={brand} />)
  const token = (name: string) => {
    const form = container.querySelector<HTMLElement>('[data-part=login]')
    return form?.style.getPropertyValue(name)
  }
  expect([token('--dp-accent'), token('--dp-on-accent')]).toEqual(['#7c3aed', '#ffffff'])
  const style: Record<string, string> = { '--dp-accent': 'teal' }
  rerender(<LoginForm client={fakeClient()} brand={brand} style={style} />)
  expect(token('--dp-accent')).toBe('teal')
})

describe('the mail', () => {
  test.each([
    ['sign-up', 'sign-up'],
    ['sign-in', 'sign-in'],
    ['both', undefined],
    [undefined, undefined],
  ] as const)('of a page for %s is asked for as %s, with a script and without', async (purpose, asked) => {
    const client = fakeClient()
    const { container } = render(<LoginForm client={client} purpose={purpose} />)
    const form = container.querySelector('form')
    expect(form && new FormData(form).get('purpose')).toBe(asked ?? null)
    await userEvent.setup().type(screen.getByLabelText('Email'), 'ada@example.com{Enter}')
    await waitFor(() => expect(client.calls.length).toBeGreaterThan(0))
    expect(Reflect.get(client.calls[0]?.body ?? {}, 'purpose')).toBe(asked)
  })
})
