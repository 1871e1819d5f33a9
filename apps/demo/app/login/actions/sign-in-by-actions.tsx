'use client'

import { actionClient, type SignInStart } from '@doorpost/react'
import type { Language } from '@/lib/choices'
import { SignIn } from '../sign-in'
import * as actions from './actions'

export function SignInByActions(props: SignInStart & { language: Language }) {
  return <SignIn {...props} client={actionClient(actions)} />
}
