'use client'

import { actionClient, LoginForm, type LoginFormProps } from '@doorpost/react'
import type { Language } from '@/lib/choices'
import { useCopy } from '@/lib/copy'
import * as actions from './actions'

/** The kit's form as a part of a page with a heading and a title of its own. */
export function SignIn({ language, ...props }: LoginFormProps & { language: Language }) {
  return <LoginForm {...props} copy={useCopy(language)} client={actionClient(actions)} headingLevel={3} />
}
