'use client'

import type { Brand } from '@doorpost/server/contract'
import { use } from 'react'
import { SignInContext } from './sign-in-context'

const NONE: Brand = {}

/**
 * The app's name, logo and accent, as `createAuth` was given them, with the page's own `appName`.
 *
 * @example
 * const { name, logo } = useBrand()
 */
export const useBrand = (): Brand => use(SignInContext)?.brand ?? NONE
