import { use } from 'react'
import type { Copy } from '../copy/copy'
import { en } from '../copy/en'
import { SignInContext } from './sign-in-context'

/** The language around a part; English where none was given. */
export const useCopy = (): Copy => use(SignInContext)?.copy ?? en
