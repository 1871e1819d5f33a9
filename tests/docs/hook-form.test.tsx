// @vitest-environment jsdom
import { SignInProvider, useEmailStep, useSignIn } from '@doorpost/react'
import { fakeClient, fakeClock } from '@doorpost/react/testing'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useForm } from 'react-hook-form'
import { afterEach, describe, expect, it } from 'vitest'
import { AskAddress, AskCode } from './examples/hook-form'

afterEach(cleanup)

const Steps = () => (useSignIn().step === 'email' ? <AskAddress /> : <AskCode />)

function Prevented() {
  const step = useEmailStep()
  const { handleSubmit } = useForm()
  // @ts-expect-error handleSubmit prevents the kit's own handler, so nothing would be sent
  const props = step.getFormProps({ onSubmit: handleSubmit(() => {}) })
  return (
    <form {...props}>
      <input {...step.getInputProps({ 'aria-label': 'Email' })} />
    </form>
  )
}

describe('the forms of react-hook-form in docs/how-to/compose.md', () => {
  it('send the address and the code, and start again after a wrong one', async () => {
    const user = userEvent.setup()
    const client = fakeClient({ script: { verify: [{ code: 'invalid_code', attemptsLeft: 4 }, 'never'] } })
    render(
      <SignInProvider client={client} now={fakeClock().now}>
        <Steps />
      </SignInProvider>,
    )
    await user.type(screen.getByLabelText('Email'), 'ada@example.com{Enter}')
    const code = await screen.findByLabelText<HTMLInputElement>('Code')
    await user.type(code, '000000{Enter}')
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('4 tries left'))
    await waitFor(() => expect(code.value).toBe(''))
    await user.type(code, '111111{Enter}')
    const sent = (request: string) => client.calls.filter((call) => call.request === request).map(({ body }) => body)
    await waitFor(() => expect(sent('verify')).toHaveLength(2))
    expect(sent('send')).toMatchObject([{ email: 'ada@example.com' }])
    expect(sent('verify')).toMatchObject([{ code: '000000' }, { code: '111111' }])
  })

  it('send nothing through the getter, which is why that does not compile', async () => {
    const client = fakeClient()
    render(
      <SignInProvider client={client} now={fakeClock().now}>
        <Prevented />
      </SignInProvider>,
    )
    await userEvent.type(screen.getByLabelText('Email'), 'ada@example.com{Enter}')
    expect(client.calls).toEqual([])
  })
})
