'use client'

import type { Brand } from '@doorpost/server/contract'
import { createContext, use } from 'react'
import type { Copy, FormPurpose } from '../core/copy'
import type { MailFields } from '../core/mail-fields'
import type { SignInStore } from '../core/sign-in-store'

/** What `SignInProvider` gives to the parts inside it. */
export interface SignInContextValue {
  readonly store: SignInStore
  /** Prefix of the ids that tie labels, fields and messages together. */
  readonly id: string
  readonly copy: Copy | undefined
  readonly brand: Brand
  readonly purpose: FormPurpose | undefined
  /** Which mail to ask for. */
  readonly mail: MailFields
  /** For the forms, which without JavaScript return to it. */
  readonly page: string | undefined
}

// Marked pure, so that a page with only the code field does not carry it.
export const SignInContext = /* @__PURE__ */ createContext<SignInContextValue | null>(null)

export function useSignInContext(): SignInContextValue {
  const context = use(SignInContext)
  if (!context) {
    throw new TypeError('This hook must be used inside <SignInProvider>.')
  }
  return context
}
