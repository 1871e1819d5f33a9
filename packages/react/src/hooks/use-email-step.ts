'use client'

import type { FieldName } from '@doorpost/server/contract'
import { useEffect, useRef } from 'react'
import type { SignInError, SignInErrorCode } from '../core/sign-in-error'
import type { HiddenFieldValues } from './hidden-fields'
import { partIds } from './part-ids'
import { formTarget, instead, type PartProps, propGetter, type StepFormProps } from './prop-getter'
import { readChallenge } from './read-challenge'
import { useSignInContext } from './sign-in-context'
import { useLock } from './use-countdown'
import { useSignIn } from './use-sign-in'

/** The email step: prop getters for the form, and what to show around it. */
export interface UseEmailStep {
  /** The failure to show beside the field or above it. */
  readonly error: SignInError | null
  /** The failure is about the address itself. */
  readonly isInvalid: boolean
  /** An address is on its way. */
  readonly isSending: boolean
  /** The server wants proof of a person: show a CAPTCHA whose answer is a field named `challenge` in the form. */
  readonly isChallenged: boolean
  /** Sends the address again, with what the CAPTCHA answered: for one that calls back instead of filling a field. */
  answerChallenge(challenge: string): void
  /** Too many mails were asked for; sending waits. */
  readonly isLocked: boolean
  /** For `<HiddenFields>`: a plain form post then knows as much as a script. */
  readonly hiddenFields: HiddenFieldValues
  /** Ids for `label`, hint and message. */
  readonly ids: { readonly heading: string; readonly field: string; readonly hint: string; readonly error: string }
  /** For the form around the email field. */
  getFormProps(props?: StepFormProps): StepFormProps
  /** For the email field. */
  getInputProps(props?: PartProps<'input'>): PartProps<'input'>
  /** For the button that sends the email. */
  getButtonProps(props?: PartProps<'button'>): PartProps<'button'>
}

const ABOUT_THE_ADDRESS: readonly SignInErrorCode[] = ['invalid_email', 'email_not_allowed']

/**
 * Behaviour of the email step for markup of your own. The form posts by itself without JavaScript.
 *
 * @example
 * const step = useEmailStep()
 * <form {...step.getFormProps()}>
 *   <label htmlFor={step.ids.field}>Email</label>
 *   <input {...step.getInputProps()} />
 *   <button {...step.getButtonProps()}>Continue</button>
 * </form>
 */
export function useEmailStep(): UseEmailStep {
  const {
    store: { client, getState },
    id,
    mail,
    page,
  } = useSignInContext()
  const { state, error, email, isBusy: isSending, next, sendCode, edit } = useSignIn()
  const input = useRef<HTMLInputElement>(null)
  const isLocked = useLock(state.retryAtMs)
  const isInvalid = !!error && ABOUT_THE_ADDRESS.includes(error.code)
  const ids = partIds(id)

  const send = (challenge?: string) => {
    if (input.current) sendCode(input.current.value, { challenge })
  }
  const submit = instead(() => send(readChallenge(input.current)))

  // Back from another step, or refused: the visitor types next, so the keyboard is where the field is.
  useEffect(() => {
    if (error || getState().attempt) input.current?.focus()
  }, [error, getState])

  return {
    error,
    isInvalid,
    isSending,
    isChallenged: error?.code === 'challenge_required',
    answerChallenge: send,
    isLocked,
    hiddenFields: { ...(next && { next }), ...(page && { page }), ...mail },
    ids,
    getFormProps: propGetter<StepFormProps>({
      ...formTarget(client.endpoints.send),
      'aria-labelledby': ids.heading,
      onSubmit: submit,
    }),
    getInputProps: (props) =>
      propGetter<PartProps<'input'>>({
        ref: input,
        id: ids.field,
        type: 'email',
        name: 'email' satisfies FieldName,
        autoComplete: 'email',
        autoCapitalize: 'none',
        spellCheck: false,
        dir: 'ltr',
        enterKeyHint: 'send',
        required: true,
        // A caller's `value` makes the field controlled; it may not have both.
        ...(props?.value === undefined && { defaultValue: email }),
        autoFocus: !!error,
        readOnly: isSending,
        'aria-invalid': isInvalid || undefined,
        'aria-describedby': `${ids.hint} ${ids.error}`,
        onInput: edit,
        // Our own words instead of the browser's bubble; without JavaScript the bubble stays.
        onInvalid: submit,
      })(props),
    getButtonProps: propGetter<PartProps<'button'>>({
      type: 'submit',
      'aria-disabled': isSending || isLocked,
      'aria-busy': isSending,
    }),
  }
}
