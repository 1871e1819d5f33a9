import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { ar } from '../../copy/ar'
import { de } from '../../copy/de'
import { en } from '../../copy/en'
import { ja } from '../../copy/ja'
import { createSignInStore } from '../../core/sign-in-store'
import { SignInProvider } from '../../hooks/sign-in-provider'
import { type FakeClient, fakeClient } from '../../testing/fake-client'
import { fakePending } from '../../testing/fake-data'
import { EmailStep } from '../email-step/email-step'
import { LoginForm, type LoginFormProps } from './login-form'

/** What a form says without JavaScript. */
function fieldOf(container: HTMLElement, name: string) {
  const form = container.querySelector('form')
  return form && new FormData(form).get(name)
}

const localesOf = (client: FakeClient) =>
  client.calls.filter(({ request }) => request === 'send').map(({ body }) => Reflect.get(Object(body), 'locale'))

async function askForMail(client: FakeClient) {
  await userEvent.setup().type(screen.getByRole('textbox'), 'ada@example.com{Enter}')
  await waitFor(() => expect(localesOf(client)).toHaveLength(1))
}

describe('the mail', () => {
  test.each<[language: string, props: LoginFormProps]>([
    ['en', {}],
    ['ar', { copy: ar }],
    ['de', { copy: de, strings: { emailHeading: 'Willkommen' } }],
    ['ja', { copy: ja }],
    ['cy', { copy: en, locale: 'cy' }],
  ])('is asked for in %s, the language of the page, with a script and without', async (language, props) => {
    const client = fakeClient()
    const { container } = render(<LoginForm client={client} {...props} />)
    expect(fieldOf(container, 'locale')).toBe(language)
    await askForMail(client)
    expect(localesOf(client)).toEqual([language])
  })

  test('is asked for in the language that the page has by then', async () => {
    const client = fakeClient()
    const { container, rerender } = render(<LoginForm client={client} copy={de} />)
    rerender(<LoginForm client={client} copy={ja} />)
    expect(fieldOf(container, 'locale')).toBe('ja')
    await askForMail(client)
    expect(localesOf(client)).toEqual(['ja'])
  })

  test('of a page without words of the kit is in whatever the server chooses', async () => {
    const client = fakeClient()
    const { container } = render(
      <SignInProvider client={client}>
        <EmailStep />
      </SignInProvider>,
    )
    expect(fieldOf(container, 'locale')).toBe(null)
    await askForMail(client)
    expect(localesOf(client)).toEqual([undefined])
  })

  test.each([
    ['expired', { expiresInSeconds: 0, resendAfterSeconds: 0 }],
    ['locked', { attemptsLeft: 0, resendAfterSeconds: 0 }],
  ])('that begins a sign-in anew after one that is %s keeps to it', async (_why, changes) => {
    const client = fakeClient()
    const { container } = render(<LoginForm client={client} copy={de} pending={fakePending(changes)} />)
    const resend = container.querySelector<HTMLFormElement>('form[data-part=resend]')
    expect(resend && new FormData(resend).get('locale')).toBe('de')
    await userEvent.setup().click(screen.getByRole('button', { name: de.resend('code_and_link') }))
    await waitFor(() => expect(localesOf(client)).toEqual(['de']))
  })
})

describe('a store of the page’s own', () => {
  test.each([
    ['takes the language', [], 'pt-BR'],
    ['takes another one later', ['ja'], 'ja'],
    ['keeps it over a start that names none', [undefined], 'pt-BR'],
  ])('%s', async (_what, later, asked) => {
    const client = fakeClient()
    const store = createSignInStore({ client, locale: 'pt-BR' })
    for (const locale of later) store.restart({}, locale)
    store.sendCode('ada@example.com')
    await waitFor(() => expect(localesOf(client)).toEqual([asked]))
  })
})
