'use client'

import { Slot } from '@radix-ui/react-slot'
import type { ReactNode } from 'react'
import type { PartProps } from '../../hooks/prop-getter'
import { useCopy } from '../../hooks/use-copy'
import { type SessionOptions, useSession } from '../../hooks/use-session'
import { Alert } from '../internal/alert'
import { PostForm } from '../internal/post-form'

/** Props of {@link SignOutButton}. */
export interface SignOutButtonProps
  extends Pick<SessionOptions, 'basePath' | 'client' | 'afterSignOut' | 'everywhere'>,
    PartProps<'button'> {
  /** Renders the one child instead of a `button`. @default false */
  readonly asChild?: boolean
}

/**
 * A button named "Sign out": ends the session, then loads `afterSignOut` as a new document. A plain form without
 * JavaScript. Needs no provider.
 *
 * @example
 * <SignOutButton />
 */
export function SignOutButton(props: SignOutButtonProps): ReactNode {
  const { basePath, client, afterSignOut, everywhere = false, asChild, children, ...rest } = props
  const copy = useCopy()
  const { error, isSigningOut, getFormProps } = useSession({
    // Nobody asks who is signed in here: that would be a request for nothing.
    initial: null,
    everywhere,
    basePath,
    client,
    afterSignOut,
  })
  const Tag = asChild ? Slot : 'button'
  return (
    <PostForm
      fields={everywhere ? { everywhere: 'true' } : {}}
      {...getFormProps({ className: 'dp', 'data-part': 'sign-out' })}
    >
      <Tag type="submit" data-part="sign-out-button" aria-busy={isSigningOut} aria-disabled={isSigningOut} {...rest}>
        {children ?? copy.signOut}
      </Tag>
      {error && <Alert error={error} />}
    </PostForm>
  )
}
