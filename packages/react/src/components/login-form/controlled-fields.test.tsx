import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ChangeEvent, useState } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { SignInProvider } from '../../hooks/sign-in-provider'
import { fakeClient } from '../../testing/fake-client'
import { EmailStep } from '../email-step/email-step'
import { OtpInput } from '../otp-input/otp-input'

function CodeWithoutNines() {
  const [code, setCode] = useState('12')
  return <OtpInput aria-label="Code" value={code} onValueChange={(next) => setCode(next.replace('9', ''))} />
}

function SmallAddress() {
  const [value, setValue] = useState('')
  const onChange = (event: ChangeEvent<HTMLInputElement>) => setValue(event.target.value.toLowerCase())
  return (
    <SignInProvider client={fakeClient()}>
      <EmailStep inputProps={{ value, onChange }} />
    </SignInProvider>
  )
}

describe('controlled fields', () => {
  test('the code shows what it is given', async () => {
    const user = userEvent.setup()
    render(<CodeWithoutNines />)
    await user.type(screen.getByLabelText('Code'), '39')
    expect(screen.getByLabelText('Code')).toHaveValue('123')
  })

  test('the code begins with what it is given', () => {
    render(<OtpInput aria-label="Code" defaultValue="123" />)
    expect(screen.getByLabelText('Code')).toHaveValue('123')
  })

  test('the address shows what it is given, without a complaint of React', async () => {
    const complain = vi.spyOn(console, 'error')
    const user = userEvent.setup()
    render(<SmallAddress />)
    await user.type(screen.getByLabelText('Email'), 'ADA@example.com')
    expect(screen.getByLabelText('Email')).toHaveValue('ada@example.com')
    expect(complain).not.toHaveBeenCalled()
  })
})
