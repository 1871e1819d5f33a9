import { render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { useOtpInput } from '../../hooks/use-otp-input'
import { OtpInput } from './otp-input'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

const listen = () => vi.spyOn(console, 'warn').mockImplementation(() => {})

function Own({ length }: { length: number }) {
  return <input aria-label="Own" {...useOtpInput({ length }).getInputProps()} />
}

test('without a sheet the field is a plain input with a height, and nothing is drawn twice', () => {
  const warn = listen()
  const { container } = render(<OtpInput aria-label="Code" defaultValue="123" />)
  expect(screen.getByLabelText('Code')).toHaveStyle({ minBlockSize: '44px' })
  expect(container.querySelector('[data-part=code-slots]')).not.toBeVisible()
  expect(container.querySelector('[data-ready]')).toBeNull()
  expect(warn).not.toHaveBeenCalled()
})

test('in development the console says once which import is missing', () => {
  vi.stubEnv('NODE_ENV', 'development')
  const warn = listen()
  render(
    <>
      <OtpInput aria-label="One" />
      <OtpInput aria-label="Two" />
    </>,
  )
  expect(warn.mock.calls).toEqual([[expect.stringContaining("Import '@doorpost/react/styles.css'")]])
})

test('with a sheet that lays the slots side by side they are drawn, and the console is silent', () => {
  vi.stubEnv('NODE_ENV', 'development')
  const warn = listen()
  const { container } = render(
    <>
      <style>{'[data-part="code-slots"] { display: flex }'}</style>
      <OtpInput aria-label="Code" defaultValue="123" />
    </>,
  )
  expect(container.querySelector('[data-part=code-slots]')).toHaveTextContent('123')
  expect(warn).not.toHaveBeenCalled()
})

test('in development the console names a length that no code has', () => {
  vi.stubEnv('NODE_ENV', 'development')
  const warn = listen()
  render(<Own length={3.7} />)
  expect(warn.mock.calls).toEqual([[expect.stringContaining('`length: 3.7` is read as 6')]])
})
