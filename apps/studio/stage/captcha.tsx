import type { LoginFormSlots } from '@doorpost/react'

/** Stands where a page puts its CAPTCHA. */
export const captcha: LoginFormSlots['challenge'] = (answer) => (
  <label>
    <input type="checkbox" onChange={() => answer('a person')} /> I am a person
  </label>
)
