import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { fakeClient } from '../testing/fake-client'
import { fakeClock } from '../testing/fake-clock'
import { SignInProvider } from './sign-in-provider'
import { useCodeStep } from './use-code-step'
import { useEmailStep } from './use-email-step'
import { useOtpInput } from './use-otp-input'
import { useSignIn } from './use-sign-in'

/** All hooks in one component: the field of the code is not there when they begin. */
function Steps() {
  const { step } = useSignIn()
  const email = useEmailStep()
  const code = useCodeStep()
  const otp = useOtpInput(code.otpOptions)
  return step === 'email' ? (
    <form {...email.getFormProps()}>
      <input aria-label="Email" {...email.getInputProps()} />
    </form>
  ) : (
    <form {...code.getFormProps()}>
      <input aria-label="Code" {...otp.getInputProps(code.getInputProps())} />
      <p>
        {otp.value.length} typed, {code.isStale ? 'start again' : 'go on'}, {code.error?.code ?? 'no error'}
      </p>
    </form>
  )
}

test('a wrong code leaves the field of hooks that share one component, and the error stays until the next digit', async () => {
  const user = userEvent.setup()
  const client = fakeClient({ script: { verify: [{ code: 'invalid_code', attemptsLeft: 4 }, 'never'] } })
  render(
    <SignInProvider client={client} now={fakeClock().now}>
      <Steps />
    </SignInProvider>,
  )
  await user.type(screen.getByLabelText('Email'), 'ada@example.com{Enter}')
  const field = await screen.findByLabelText('Code')
  await user.type(field, '000000')
  await screen.findByText('0 typed, start again, invalid_code')
  expect(field).toHaveValue('')
  await user.type(field, '1')
  await screen.findByText('1 typed, go on, no error')
  await user.type(field, '11111')
  const codes = () => client.calls.filter(({ request }) => request === 'verify').map(({ body }) => Object(body).code)
  await waitFor(() => expect(codes()).toEqual(['000000', '111111']))
})
