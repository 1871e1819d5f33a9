'use client'

import type { ReactNode } from 'react'
import { formatDuration } from '../../core/copy'
import type { PartProps } from '../../hooks/prop-getter'
import { type CodeStepOptions, useCodeLife, useCodeStep } from '../../hooks/use-code-step'
import { useCopy } from '../../hooks/use-copy'
import { useSignIn } from '../../hooks/use-sign-in'
import { ErrorMessage } from '../error-message/error-message'
import { Challenge, type ChallengeSlot } from '../internal/challenge'
import type { ElementsProps } from '../internal/elements'
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

function CodeLife() {
  const copy = useCopy()
  const seconds = useCodeLife()
  const say = seconds > 60 ? copy.lifeLeft : copy.lifeEnding
  return <p data-part="life">{say(formatDuration(copy.lang, seconds))}</p>
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
  const notice = step.isDone ? 'done' : state.notice === 'resent' ? 'resent' : 'idle'
  const news = { done: copy.signedIn, resent: copy.resent, idle: '' }[notice]
  const message = (hint: string) => (
    <div data-part="message">
      <ErrorMessage id={ids.error} error={error} />
      <p id={ids.hint} data-part="hint" data-state={notice}>
        {news || hint}
      </p>
    </div>
  )
  const openMail = (
    <OpenMailButton asChild={!!link} sender={mailSender}>
      {link}
    </OpenMailButton>
  )
  return (
    <div data-part="code-step" data-state={step.isOver ? 'over' : 'open'} {...root}>
      <header>
        {isLink && (
          <svg data-part="envelope" viewBox="0 0 48 36" aria-hidden="true">
            <path d="M3 3h42v30H3z" />
            <path d="m3 4 21 17L45 4" />
          </svg>
        )}
        <Heading headingLevel={headingLevel} elements={elements} id={ids.heading}>
          {copy.codeHeading}
        </Heading>
        <p data-part="sentence">
          <span>{before}</span>
          <span data-part="address">
            <strong dir="ltr" translate="no">
              {email}
            </strong>
            <span>{after}</span>
          </span>
        </p>
        <PostForm fields={step.hiddenFields} {...step.getCancelFormProps()}>
          <Slot tag="button" element={quietButton} {...step.getCancelButtonProps({ 'data-part': 'change-email' })}>
            {copy.changeEmail}
          </Slot>
        </PostForm>
      </header>
      {isLink ? (
        message('')
      ) : (
        <PostForm fields={step.hiddenFields} {...step.getFormProps()}>
          <div data-part="field">
            <Slot tag="label" element={elements.label} htmlFor={ids.field}>
              {copy.codeLabel}
            </Slot>
            <OtpInput {...step.otpOptions} {...step.getInputProps({ nonce })} success={step.isDone} />
            {message(copy.codeHint(step.isAutomatic, delivery))}
          </div>
          {step.isChallenged && <Challenge slot={challenge} answer={step.answerChallenge} />}
          {step.isOver || (
            <Slot tag="button" element={button} {...step.getButtonProps({ 'data-part': 'verify-button' })}>
              {copy.codeSubmit}
            </Slot>
          )}
        </PostForm>
      )}
      <footer>
        {isLink && openMail}
        {/* Of a code that is over, a new one is the way on. */}
        <ResendTimer elements={{ button: step.isOver ? button : quietButton }} />
        {isLink || step.isOver || (
          <>
            {openMail}
            <CodeLife />
          </>
        )}
      </footer>
    </div>
  )
}
