import type { ReactNode } from 'react'
import { isAboutLink } from '../core/sign-in-error'
import type { PartProps } from '../hooks/merge-props'
import { useEmailStep } from '../hooks/use-email-step'
import { Alert } from './alert'
import { Heading, type HeadingProps } from './heading'
import { HiddenFields } from './hidden-fields'
import { useCopy } from './use-copy'

/** Props of {@link EmailStep}. */
export interface EmailStepProps extends PartProps<'form'>, HeadingProps {
  /** Below the button: terms, a privacy note. */
  readonly terms?: ReactNode
}

/**
 * The first step: an address, and one button. Belongs inside `SignInProvider`.
 *
 * @example
 * <SignInProvider {...start}><EmailStep /></SignInProvider>
 */
export function EmailStep({ headingLevel, terms, ...props }: EmailStepProps): ReactNode {
  const copy = useCopy()
  const step = useEmailStep()
  const { error, ids } = step
  const message = <Alert id={ids.error} error={error} />
  const isAbove = isAboutLink(error)
  return (
    <form {...step.getFormProps({ 'data-part': 'email-step', ...props })}>
      <HiddenFields values={step.hiddenFields} />
      <header>
        <Heading level={headingLevel} id={ids.heading}>
          {copy.emailHeading}
        </Heading>
        {isAbove ? message : <p data-part="sentence">{copy.emailSentence}</p>}
      </header>
      <div data-part="field">
        <label htmlFor={ids.field}>{copy.emailLabel}</label>
        <input {...step.getInputProps({ 'data-part': 'email-input' })} />
        <div data-part="message">{isAbove ? null : message}</div>
      </div>
      <button {...step.getButtonProps({ 'data-part': 'send-button' })}>
        <span>{copy.emailSubmit}</span>
      </button>
      {terms && <div data-part="terms">{terms}</div>}
    </form>
  )
}
