'use server'

import { createSignInActions } from '@doorpost/server/next'
import { auth } from '@/lib/auth'

export const { sendCode, verifyCode, resendCode, cancel, signOut } = createSignInActions(auth, {
  page: '/login/console',
})
