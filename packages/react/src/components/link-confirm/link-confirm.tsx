'use client'

import type { ReactNode } from 'react'
import { en } from '../../copy/en'
import type { Copy } from '../../core/copy'
import type { LinkTicket } from '../../core/sign-in-state'
import type { PartProps } from '../../hooks/prop-getter'
import { SignInProvider, type SignInProviderProps } from '../../hooks/sign-in-provider'
import { useLinkConfirm } from '../../hooks/use-link-confirm'
import { type UseLinkTicket, useLinkTicket } from '../../hooks/use-link-ticket'
import { usePageTitle } from '../../hooks/use-page-title'
import { ErrorMessage } from '../error-message/error-message'
import type { ElementsProps } from '../internal/elements'
import { Heading, type HeadingProps } from '../internal/heading'
import { PostForm } from '../internal/post-form'
import { attributesOf } from '../internal/sign-in-options'
import { Slot } from '../internal/slot'
import { StatusMessage } from '../internal/status-message'

/** Props of {@link LinkConfirm}. */
export interface LinkConfirmProps
  extends PartProps<'div'>,
    HeadingProps,
    ElementsProps,
    Pick<
      SignInProviderProps,
      'basePath' | 'endpoints' | 'client' | 'copy' | 'now' | 'channel' | 'navigate' | 'onSignedIn' | 'onEvent'
    > {
  /** What to confirm. @default the link in the page's address, which is taken out of it */
  readonly link?: LinkTicket
}

interface QuestionProps extends HeadingProps, ElementsProps {
  readonly copy: Copy
  readonly reading: UseLinkTicket
}

function Question({ headingLevel, elements = {}, copy, reading }: QuestionProps) {
  const { email, error, isOver, ids, hiddenFields, getButtonProps, getCancelFormProps } = useLinkConfirm()
  usePageTitle(error, copy)
  return (
    <>
      <header>
        <Heading headingLevel={headingLevel} elements={elements} id={ids.heading}>
          {isOver || !email ? copy.emailHeading : copy.confirmHeading(email)}
        </Heading>
      </header>
      <div data-part="message">
        <ErrorMessage id={ids.error} error={error} />
      </div>
      {!isOver && (
        <Slot
          tag="button"
          element={elements.button}
          {...getButtonProps({ 'data-part': 'confirm-link', 'aria-describedby': ids.error, ...whileReading(reading) })}
        >
          {copy.confirmSubmit}
        </Slot>
      )}
      <PostForm fields={hiddenFields} {...getCancelFormProps()}>
        <Slot
          tag="button"
          element={(!isOver && elements.quietButton) || elements.button}
          type="submit"
          data-part={isOver ? 'continue' : 'change-email'}
        >
          {isOver ? copy.emailHeading : copy.confirmRefuse}
        </Slot>
      </PostForm>
      <StatusMessage />
    </>
  )
}

/** The button before the question is there: it waits, or asks the server again. */
const whileReading = ({ status, readAgain }: UseLinkTicket): PartProps<'button'> =>
  status === 'ready'
    ? {}
    : { onClick: readAgain, 'aria-busy': status === 'reading', 'aria-disabled': status === 'reading' }

/**
 * The app's own confirm page, for links that may be opened in any browser: asks before it signs in on this device. Its
 * page needs nothing else on it.
 *
 * @example
 * <LinkConfirm />
 */
export function LinkConfirm(props: LinkConfirmProps): ReactNode {
  const { link, copy = en, headingLevel, elements, className, basePath, endpoints, client } = props
  // The fragment is the browser's alone: the server renders the frame, and the question follows.
  const reading = useLinkTicket({ client, basePath, endpoints, link })
  const { status, link: read, error } = reading
  return (
    <div
      lang={copy.lang}
      dir={copy.dir}
      data-part="login"
      {...attributesOf(props)}
      className={className ? `dp ${className}` : 'dp'}
    >
      {status !== 'idle' && (
        <SignInProvider key={status} {...props} copy={copy} link={read} error={error}>
          <Question headingLevel={headingLevel} elements={elements} copy={copy} reading={reading} />
        </SignInProvider>
      )}
    </div>
  )
}
