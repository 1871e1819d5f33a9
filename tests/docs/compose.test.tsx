// @vitest-environment jsdom
import { fakePending } from '@doorpost/react/testing'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it } from 'vitest'
import { SignIn } from './examples/sign-in'

afterEach(cleanup)

describe('the page that docs/how-to/compose.md composes', () => {
  it('asks for the address, in a form that posts by itself', () => {
    const html = renderToString(<SignIn start={{ next: '/account' }} />)
    expect(html).toContain('action="/api/auth/send"')
    expect(html).toContain('name="next" value="/account"')
  })

  it('asks for the code where one is awaited, with its own ways on', () => {
    render(<SignIn start={{ pending: fakePending({ resendAfterSeconds: 0 }) }} />)
    expect(screen.getByLabelText('Code').getAttribute('autocomplete')).toBe('one-time-code')
    expect(screen.getByRole('button', { name: 'Send again' }).getAttribute('aria-disabled')).toBe('false')
    fireEvent.click(screen.getByRole('button', { name: 'Use another address' }))
    expect(screen.getByLabelText('Email')).toBeDefined()
  })

  it('offers to continue when the visitor is already signed in', () => {
    render(<SignIn start={{ signedIn: { email: 'a•••@example.com', redirectTo: '/dashboard' } }} />)
    expect(screen.getByRole('link', { name: 'Continue as a•••@example.com' }).getAttribute('href')).toBe('/dashboard')
  })
})
