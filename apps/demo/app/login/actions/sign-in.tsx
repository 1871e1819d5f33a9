'use client'

import { actionClient, LoginForm, type SignInStart } from '@doorpost/react'
import * as actions from './actions'

export function SignIn(start: SignInStart) {
  return <LoginForm {...start} client={actionClient(actions)} />
}
