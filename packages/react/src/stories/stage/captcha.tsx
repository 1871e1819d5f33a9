import type { LoginFormSlots } from '../../components/login-form'

/** Stands where a page puts its CAPTCHA. */
export const captcha: LoginFormSlots['challenge'] = (answer) => (
  <label>
    <input type="checkbox" onChange={() => answer('a person')} /> I am a person
  </label>
)
