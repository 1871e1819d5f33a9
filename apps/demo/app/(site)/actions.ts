'use server'

import { createSignInActions } from '@doorpost/server/next'
import { auth } from '@/lib/auth'

/** As at `/login/actions`, but they come back to the front page. */
export const { sendCode, verifyCode, resendCode, cancel, signOut } = createSignInActions(auth, { page: '/' })
