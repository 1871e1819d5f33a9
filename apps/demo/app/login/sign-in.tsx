'use client'

import { LoginForm, type LoginFormProps } from '@doorpost/react'
import { StepTitle } from '@/components/step-title'
import type { Language } from '@/lib/choices'
import { useCopy } from '@/lib/copy'

type Props = LoginFormProps & { language: Language }

/** The kit's form in one of its languages, on a page whose title names the step. A first sign-in makes the account. */
export function SignIn({ language, ...props }: Props) {
  const copy = useCopy(language)
  return <LoginForm purpose="both" {...props} copy={copy} slots={{ footer: <StepTitle copy={copy} /> }} />
}
