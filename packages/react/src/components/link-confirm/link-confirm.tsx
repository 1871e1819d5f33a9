'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { en } from '../../copy/en'
import type { Copy } from '../../core/copy'
import { takeLinkTicket } from '../../core/link-ticket'
import type { SignInError } from '../../core/sign-in-error'
import type { LinkTicket } from '../../core/sign-in-state'
import type { PartProps } from '../../hooks/prop-getter'
import { SignInProvider, type SignInProviderProps } from '../../hooks/sign-in-provider'
import { useLinkConfirm } from '../../hooks/use-link-confirm'
import { usePageTitle } from '../../hooks/use-page-title'
import { Alert } from '../internal/alert'
import { Heading, type HeadingProps } from '../internal/heading'
import { PostForm } from '../internal/post-form'
import { StatusMessage } from '../internal/status-message'

/** Props of {@link LinkConfirm}. */
export interface LinkConfirmProps
  extends PartProps<'div'>,
    HeadingProps,
    Pick<
      SignInProviderProps,
      'basePath' | 'endpoints' | 'client' | 'copy' | 'now' | 'channel' | 'navigate' | 'onSignedIn' | 'onEvent'
    > {
  /** What to confirm. @default read from the page's address, and taken out of it */
  readonly link?: LinkTicket
}

const NO_LINK: SignInError = { code: 'link_invalid' }

function Question({ headingLevel, copy }: { copy: Copy } & HeadingProps) {
  const { email, error, isOver, ids, hiddenFields, getButtonProps, getCancelFormProps } = useLinkConfirm()
  usePageTitle(error, copy)
  return (
    <>
      <header>
        <Heading level={headingLevel} id={ids.heading}>
          {isOver || !email ? copy.emailHeading : copy.confirmHeading(email)}
        </Heading>
      </header>
      <div data-part="message">
        <Alert id={ids.error} error={error} />
      </div>
      {!isOver && (
        <button {...getButtonProps({ 'data-part': 'confirm-link', 'aria-describedby': ids.error })}>
          {copy.confirmSubmit}
        </button>
      )}
      <PostForm fields={hiddenFields} {...getCancelFormProps()}>
        <button type="submit" data-part={isOver ? 'continue' : 'change-email'}>
          {isOver ? copy.emailHeading : copy.confirmRefuse}
        </button>
      </PostForm>
      <StatusMessage />
    </>
  )
}

/**
 * The app's own confirm page, for links that may be opened in any browser: asks before it signs in on this device. Its
 * page needs nothing else on it.
 *
 * @example
 * <LinkConfirm />
 */
export function LinkConfirm(props: LinkConfirmProps): ReactNode {
  const { link, copy = en, headingLevel, className, ...all } = props
  const { basePath, endpoints, client, now, channel, navigate, onSignedIn, onEvent, ...rest } = all
  const [ticket, setTicket] = useState<LinkTicket | null | undefined>(link)
  // The fragment is the browser's alone: the server renders the frame, and the question follows. A second run under
  // StrictMode finds the address stripped and keeps what the first one read.
  useEffect(() => setTicket((known) => known ?? takeLinkTicket()), [])
  return (
    <div lang={copy.lang} dir={copy.dir} data-part="login" {...rest} className={className ? `dp ${className}` : 'dp'}>
      {ticket !== undefined && (
        <SignInProvider {...all} copy={copy} link={ticket} error={ticket ? null : NO_LINK}>
          <Question headingLevel={headingLevel} copy={copy} />
        </SignInProvider>
      )}
    </div>
  )
}
