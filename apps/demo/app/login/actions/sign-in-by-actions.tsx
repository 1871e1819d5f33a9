'use client'

import { actionClient, type LoginFormProps } from '@doorpost/react'
import type { Language } from '@/lib/choices'
import { SignIn } from '../sign-in'
import * as actions from './actions'

export function SignInByActions(props: LoginFormProps & { language: Language }) {
  return <SignIn {...props} client={actionClient(actions)} />
}
