'use client'

import { use } from 'react'
import { en } from '../copy/en'
import type { Copy } from '../core/copy'
import { SignInContext } from './sign-in-context'

/**
 * The words around a part: the language that `SignInProvider` was given, English where it was given none.
 *
 * @example
 * const copy = useCopy()
 * <button {...step.getButtonProps()}>{copy.emailSubmit}</button>
 */
export const useCopy = (): Copy => use(SignInContext)?.copy ?? en
