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
import { useSignIn } from '../../hooks/use-sign-in'
import { ErrorMessage } from '../error-message/error-message'
import { brandStyle } from '../internal/brand-style'
import { TryAgainIn, withoutWait } from '../internal/clock-words'
import type { ElementsProps } from '../internal/elements'
import { Ending } from '../internal/ending'
import { Heading, type HeadingProps } from '../internal/heading'
import { Logo } from '../internal/logo'
import { PostForm } from '../internal/post-form'
import { attributesOf } from '../internal/sign-in-options'
import { Slot } from '../internal/slot'
import { StatusMessage } from '../internal/status-message'
import { headingOf } from '../internal/step-heading'

/** Props of {@link LinkConfirm}. */
export interface LinkConfirmProps
  extends PartProps<'div'>,
    HeadingProps,
    ElementsProps,
    Pick<
      SignInProviderProps,
      | 'basePath'
      | 'endpoints'
      | 'client'
      | 'copy'
      | 'brand'
      | 'appName'
      | 'now'
      | 'channel'
      | 'navigate'
      | 'onSignedIn'
      | 'onEvent'
    > {
  /** What to confirm. @default the link in the page's address, which is taken out of it */
  readonly link?: LinkTicket
}

interface QuestionProps extends HeadingProps, ElementsProps {
  readonly copy: Copy
  readonly reading: UseLinkTicket
}

function Question({ headingLevel, elements = {}, copy, reading }: QuestionProps) {
  const { email, error, isOver, isLocked, ids, hiddenFields, getButtonProps, getCancelFormProps } = useLinkConfirm()
  const { step } = useSignIn()
  usePageTitle(error, copy)
  const look = { headingLevel, elements }
  if (step === 'done')
    return (
      <>
        <Ending {...look} />
        <StatusMessage />
      </>
    )
  return (
    <>
      <Logo own={null} />
      <div data-part="header">
        <Heading {...look} id={ids.heading}>
          {headingOf(copy, error) ?? (isOver || !email ? copy.emailHeading : copy.confirmHeading(email))}
        </Heading>
      </div>
      <div data-part="message">
        <ErrorMessage id={ids.error} error={withoutWait(error)} />
      </div>
      {!isOver && (
        <Slot
          tag="button"
          element={elements.button}
          {...getButtonProps({ 'data-part': 'confirm-link', 'aria-describedby': ids.error, ...whileReading(reading) })}
        >
          {isLocked ? <TryAgainIn /> : copy.confirmSubmit}
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
      style={brandStyle(props.brand, props.style)}
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
