// app/login/hook-form.tsx
'use client'
import { ErrorMessage, useCodeStep, useEmailStep, useSignIn } from '@doorpost/react'
import { useEffect } from 'react'
import { useForm } from 'react-hook-form'

export function AskAddress() {
  const { email, sendCode } = useSignIn()
  const step = useEmailStep()
  const { register, handleSubmit } = useForm({ defaultValues: { email } })
  return (
    <form {...step.getFormProps()} onSubmit={handleSubmit((values) => sendCode(values.email))}>
      <label htmlFor={step.ids.field}>Email</label>
      <input {...step.getInputProps(register('email'))} />
      <ErrorMessage id={step.ids.error} error={step.error} />
      <button {...step.getButtonProps()}>Continue</button>
    </form>
  )
}

export function AskCode() {
  const { submitCode, edit } = useSignIn()
  const step = useCodeStep()
  const { register, handleSubmit, resetField } = useForm({ defaultValues: { code: '' } })
  useEffect(() => {
    if (step.isStale) resetField('code')
  }, [step.isStale, resetField])
  return (
    <form {...step.getFormProps()} onSubmit={handleSubmit((values) => submitCode(values.code))}>
      <label htmlFor={step.ids.field}>Code</label>
      <input {...step.getInputProps({ ...register('code', { onChange: edit }), autoComplete: 'one-time-code' })} />
      <ErrorMessage id={step.ids.error} error={step.error} />
      <button {...step.getButtonProps()}>Sign in</button>
    </form>
  )
}
