'use client'

import { use } from 'react'
import { en } from '../copy/en'
import type { Copy } from '../core/copy'
import { SignInContext } from './sign-in-context'

/** The language around a part; English where none was given. */
export const useCopy = (): Copy => use(SignInContext)?.copy ?? en
