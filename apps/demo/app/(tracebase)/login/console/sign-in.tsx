'use client'

import { actionClient, LoginForm, type LoginFormProps } from '@doorpost/react'
import { StepTitle } from '@/components/step-title'
import type { Language } from '@/lib/choices'
import { useCopy } from '@/lib/copy'
import * as actions from './actions'

type Props = LoginFormProps & { language: Language }

/** The whole form. That it looks like this console is the work of the tokens in `tracebase.css`. */
export function SignIn({ language, ...start }: Props) {
  const copy = useCopy(language)
  return (
    <LoginForm
      {...start}
      client={actionClient(actions)}
      brand={{ name: 'Tracebase' }}
      copy={copy}
      slots={{ footer: <StepTitle copy={copy} site="Tracebase" /> }}
    />
  )
}
