'use client'

import type { ReactNode } from 'react'
import { formatClock, formatDuration } from '../../core/copy'
import type { PartProps } from '../../hooks/prop-getter'
import { type CodeStepOptions, useCodeLife, useCodeStep } from '../../hooks/use-code-step'
import { useCopy } from '../../hooks/use-copy'
import { useLateMail } from '../../hooks/use-late-mail'
import { useSignIn } from '../../hooks/use-sign-in'
import { ErrorMessage } from '../error-message/error-message'
import { Challenge, type ChallengeSlot } from '../internal/challenge'
import { TryAgainIn, withoutWait } from '../internal/clock-words'
import type { ElementsProps } from '../internal/elements'
import { Ending } from '../internal/ending'
import { Heading, type HeadingProps } from '../internal/heading'
import { PostForm } from '../internal/post-form'
import { Slot } from '../internal/slot'
import { OpenMailButton } from '../open-mail-button/open-mail-button'
import { OtpInput } from '../otp-input/otp-input'
import { ResendTimer } from '../resend-timer/resend-timer'

/** Props of {@link CodeStep}. */
export interface CodeStepProps extends PartProps<'div'>, HeadingProps, ElementsProps, CodeStepOptions {
  /**
   * The page's CAPTCHA, shown when many wrong codes were tried and the server wants proof of a person. Either something
   * that puts a field named `challenge` into the form, or a function of what to do with the answer.
   */
  readonly challenge?: ChallengeSlot
  /** The address that the app's mails come from: "Open Gmail" then leads to them. */
  readonly mailSender?: string | undefined
  /**
   * The nonce of your content security policy, for the style element that the code field's library adds. Without one the
   * kit's stylesheet does the same, and the browser's console says that the element was refused.
   */
  readonly nonce?: string | undefined
}

/** What helps with the field, and how long the code works; the last minute has a row of its own. */
function CodeHint({ words }: { readonly words: string }) {
  const copy = useCopy()
  const seconds = useCodeLife()
  const life = seconds > 60 && copy.lifeLeft(formatDuration(copy.lang, seconds))
  // An element, as everything that comes and goes: a page translation replaces bare text.
  return <span>{life ? `${life} ${words}` : words}</span>
}

/** What comes up while one waits, below everything else: it moves nothing. */
function LaterRows({ hasCode }: { readonly hasCode: boolean }) {
  const copy = useCopy()
  const seconds = useCodeLife()
  const isLate = useLateMail()
  const isEnding = hasCode && seconds > 0 && seconds <= 60
  return (
    <>
      {isEnding && <p data-part="life">{copy.lifeEnding(formatClock(copy.lang, seconds))}</p>}
      {isLate && <p data-part="check-spam">{copy.checkSpam}</p>}
    </>
  )
}

/**
 * The second step: the code, or waiting for the link, and every way on from there. Belongs inside `SignInProvider`.
 *
 * @example
 * <SignInProvider {...start}><CodeStep /></SignInProvider>
 */
export function CodeStep(props: CodeStepProps): ReactNode {
  const { headingLevel, elements = {}, autoSubmit, mailSender, nonce, challenge, ...root } = props
  const { button, quietButton = button, link } = elements
  const copy = useCopy()
  const { state, email, pending } = useSignIn()
  const step = useCodeStep({ autoSubmit })
  const { ids, error } = step
  const delivery = pending?.delivery ?? 'code_and_link'
  const isLink = delivery === 'link'
  const [before, after] = copy.sentTo(delivery)
  const isResent = state.notice === 'resent'
  const hint = isLink || step.isOver ? '' : <CodeHint words={copy.codeHint(step.isAutomatic, delivery)} />
  const message = (
    <div data-part="message">
      <ErrorMessage id={ids.error} error={withoutWait(error)} />
      <p id={ids.hint} data-part="hint" data-state={isResent ? 'resent' : 'idle'}>
        {isResent ? copy.resent : hint}
      </p>
    </div>
  )
  const openMail = (
    <OpenMailButton asChild={!!link} sender={mailSender}>
      {link}
    </OpenMailButton>
  )
  if (step.isDone) return <Ending headingLevel={headingLevel} elements={elements} />
  return (
    <div data-part="code-step" data-state={step.isOver ? 'over' : 'open'} {...root}>
      <div data-part="header">
        {isLink && (
          <svg data-part="envelope" viewBox="0 0 48 36" aria-hidden="true">
            <path d="M3 3h42v30H3z" />
            <path d="m3 4 21 17L45 4" />
          </svg>
        )}
        <Heading headingLevel={headingLevel} elements={elements} id={ids.heading}>
          {copy.codeHeading}
        </Heading>
        <div data-part="sent-to">
          <p data-part="sentence">
            <span>{before}</span>
            <span data-part="address">
              <strong dir="ltr" translate="no">
                {email}
              </strong>
              <span>{after}</span>
            </span>
          </p>{' '}
          <PostForm fields={step.hiddenFields} {...step.getCancelFormProps()}>
            <Slot
              tag="button"
              element={quietButton}
              {...step.getCancelButtonProps({
                'data-part': 'change-email',
                'aria-label': `${copy.change}: ${copy.changeEmail}`,
              })}
            >
              {copy.change}
            </Slot>
          </PostForm>
        </div>
      </div>
      {isLink ? (
        message
      ) : (
        <PostForm fields={step.hiddenFields} {...step.getFormProps()}>
          <div data-part="field">
            <Slot tag="label" element={elements.label} htmlFor={ids.field}>
              {copy.codeLabel}
            </Slot>
            <OtpInput {...step.otpOptions} {...step.getInputProps({ nonce })} />
            {message}
          </div>
          {step.isChallenged && <Challenge slot={challenge} answer={step.answerChallenge} />}
          {step.isOver || (
            <Slot tag="button" element={button} {...step.getButtonProps({ 'data-part': 'verify-button' })}>
              {step.isLocked ? <TryAgainIn /> : copy.codeSubmit}
            </Slot>
          )}
        </PostForm>
      )}
      <div data-part="below">
        <div data-part="ways-on">
          {isLink && openMail}
          {/* Of a code that is over, a new one is the way on. */}
          <ResendTimer counts={step.isOver} elements={{ button: step.isOver ? button : quietButton }} />
          {isLink || step.isOver || openMail}
        </div>
        {step.isOver || <LaterRows hasCode={!isLink} />}
      </div>
    </div>
  )
}
