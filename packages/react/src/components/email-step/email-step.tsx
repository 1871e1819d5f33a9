'use client'

import type { ReactNode } from 'react'
import type { PartProps } from '../../hooks/prop-getter'
import { useCopy } from '../../hooks/use-copy'
import { useEmailStep } from '../../hooks/use-email-step'
import { ErrorMessage } from '../error-message/error-message'
import { Challenge, type ChallengeSlot } from '../internal/challenge'
import { TryAgainIn, withoutWait } from '../internal/clock-words'
import type { ElementsProps } from '../internal/elements'
import { Heading, type HeadingProps } from '../internal/heading'
import { PostForm } from '../internal/post-form'
import { Slot } from '../internal/slot'
import { headingOf } from '../internal/step-heading'

/** Props of {@link EmailStep}. */
export interface EmailStepProps extends PartProps<'form'>, HeadingProps, ElementsProps {
  /** Below the button: terms, a privacy note. */
  readonly terms?: ReactNode
  /**
   * The page's CAPTCHA, shown when the server wants proof of a person. Either something that puts a field named
   * `challenge` into the form, or a function of what to do with the answer.
   */
  readonly challenge?: ChallengeSlot
  /** For the email field: a `value` with `onChange` makes it controlled. */
  readonly inputProps?: PartProps<'input'> | undefined
}

/**
 * The first step: an address, and one button. Belongs inside `SignInProvider`.
 *
 * @example
 * <SignInProvider {...start}><EmailStep /></SignInProvider>
 */
export function EmailStep(props: EmailStepProps): ReactNode {
  const { headingLevel, elements = {}, terms, challenge, inputProps, ...form } = props
  const copy = useCopy()
  const step = useEmailStep()
  const { error, ids } = step
  const message = <ErrorMessage id={ids.error} error={withoutWait(error)} />
  const told = headingOf(copy, error)
  return (
    <PostForm fields={step.hiddenFields} {...step.getFormProps({ 'data-part': 'email-step', ...form })}>
      <div data-part="header">
        <Heading headingLevel={headingLevel} elements={elements} id={ids.heading}>
          {told ?? copy.emailHeading}
        </Heading>
        {told && message}
      </div>
      <div data-part="field">
        <Slot tag="label" element={elements.label} htmlFor={ids.field}>
          {copy.emailLabel}
        </Slot>
        <Slot
          tag="input"
          element={elements.input}
          {...step.getInputProps({ 'data-part': 'email-input', ...inputProps })}
        />
        <div data-part="message">
          {told ? null : message}
          <p id={ids.hint} data-part="hint">
            {copy.emailSentence}
          </p>
        </div>
      </div>
      {step.isChallenged && <Challenge slot={challenge} answer={step.answerChallenge} />}
      <Slot tag="button" element={elements.button} {...step.getButtonProps({ 'data-part': 'send-button' })}>
        {step.isLocked ? <TryAgainIn /> : copy.emailSubmit}
      </Slot>
      {terms && <div data-part="terms">{terms}</div>}
    </PostForm>
  )
}
