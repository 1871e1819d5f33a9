'use client'

import { use } from 'react'
import { en } from '../copy/en'
import type { Copy } from '../core/copy'
import { SignInContext } from './sign-in-context'

/**
 * The words around a part: the language that `SignInProvider` was given, English where it was given none. Its
 * `emailHeading` names the app and says what for, where the provider knows.
 *
 * @example
 * const copy = useCopy()
 * <button {...step.getButtonProps()}>{copy.emailSubmit}</button>
 */
export function useCopy(): Copy {
  const { copy = en, brand, purpose } = use(SignInContext) ?? {}
  if (!brand?.name && !purpose) return copy
  return { ...copy, emailHeading: copy.headingFor(purpose ?? 'sign-in', brand?.name) }
}
