import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { en } from '../../copy/en'
import { createSignInStore } from '../../core/sign-in-store'
import { fakeClient } from '../../testing/fake-client'
import { LinkConfirm } from '../link-confirm/link-confirm'
import { LoginForm, type LoginFormOptions } from './login-form'

const client = fakeClient()

/** Each option once, so that none can be forgotten here. */
const options: { readonly [Name in keyof Omit<LoginFormOptions, 'children'>]-?: LoginFormOptions[Name] } = {
  pending: null,
  next: '/account',
  error: null,
  email: 'ada@example.com',
  brand: { name: 'Acme' },
  appName: 'Acme',
  logo: 'Acme',
  purpose: 'sign-in',
  locale: 'en',
  page: '/join',
  signedIn: { email: 'a•••@example.com', redirectTo: '/' },
  link: { ticket: 'ticket', linkToken: 'token', email: 'ada@example.com' },
  client,
  store: createSignInStore({ client }),
  basePath: '/api/auth',
  endpoints: {},
  now: Date.now,
  channel: { post: () => {}, listen: () => () => {} },
  navigate: () => {},
  onSignedIn: () => {},
  onEvent: () => {},
  rememberEmail: false,
  copy: en,
  strings: {},
  slots: {},
  elements: {},
  headingLevel: 2,
  autoSubmit: false,
  mailSender: 'hello@example.com',
  nonce: 'nonce',
}

const attributesIn = (container: HTMLElement) =>
  container.querySelector('[data-part=login]')?.getAttributeNames().sort()

test('no option of LoginForm becomes an attribute of its element', () => {
  const { container } = render(<LoginForm {...options} id="sign-in" />)
  expect(attributesIn(container)).toEqual(['class', 'data-part', 'data-state', 'dir', 'id', 'lang'])
})

test('no option of LinkConfirm becomes an attribute of its element', () => {
  const { link, ...rest } = options
  const { container } = render(<LinkConfirm {...rest} {...(link && { link })} id="confirm" />)
  expect(attributesIn(container)).toEqual(['class', 'data-part', 'dir', 'id', 'lang'])
})
