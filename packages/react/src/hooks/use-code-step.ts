'use client'

import { useEffect, useRef } from 'react'
import type { SignInError, SignInErrorCode } from '../core/sign-in-error'
import type { PendingSignIn } from '../core/sign-in-state'
import type { HiddenFieldValues } from './hidden-fields'
import { partIds } from './part-ids'
import { formTarget, instead, type PartProps, propGetter, type StepFormProps } from './prop-getter'
import { readChallenge } from './read-challenge'
import { useSignInContext } from './sign-in-context'
import { useCountdown, useLock } from './use-countdown'
import type { OtpInputOptions } from './use-otp-input'
import { useSignIn } from './use-sign-in'

/** Options of {@link useCodeStep}. */
export interface CodeStepOptions {
  /**
   * Sends a numeric code by itself after its last digit.
   * @default true
   */
  readonly autoSubmit?: boolean | undefined
}

/** Props of the code field; what it holds is `useOtpInput`'s. */
export type CodeInputProps = Omit<PartProps<'input'>, 'value' | 'defaultValue'>

/** The code step: prop getters for its forms and fields. */
export interface UseCodeStep {
  /** The failure to show beside the field. */
  readonly error: SignInError | null
  /** The failure is about the code in the field. */
  readonly isInvalid: boolean
  /** A code is being checked. */
  readonly isVerifying: boolean
  /** The code was right; the next page is loading. */
  readonly isDone: boolean
  /** The code is expired or locked: the way on is a new one. */
  readonly isOver: boolean
  /** Too many tries; sending a code waits until `state.retryAtMs`. */
  readonly isLocked: boolean
  /** A whole code is sent without a press of the button. */
  readonly isAutomatic: boolean
  /**
   * The code in the field is of no more use: it was refused, or a newer mail is on its way. A reset of the form empties
   * the kit's fields by itself; a field that you control is emptied by you. False again once something is typed.
   */
  readonly isStale: boolean
  /** The server wants proof of a person: show a CAPTCHA whose answer is a field named `challenge` in the form. */
  readonly isChallenged: boolean
  /**
   * Sends the code again, with what the CAPTCHA answered: for one that calls back instead of filling a field. Where the
   * code is not typed whole, the answer goes along with it once it is.
   */
  answerChallenge(challenge: string): void
  /** Ids that tie the heading, label, field and messages together. */
  readonly ids: { readonly heading: string; readonly field: string; readonly hint: string; readonly error: string }
  /** For `<HiddenFields>`, in both forms. */
  readonly hiddenFields: HiddenFieldValues
  /** Options for `useOtpInput` or `<OtpInput>`. */
  readonly otpOptions: OtpInputOptions
  /** For the form around the code field. */
  getFormProps(props?: StepFormProps): StepFormProps
  /** For the code field; pass the result to `getInputProps` of `useOtpInput`. */
  getInputProps(props?: CodeInputProps): CodeInputProps
  /** For the button that sends the code. */
  getButtonProps(props?: PartProps<'button'>): PartProps<'button'>
  /** The form around "use another address". */
  getCancelFormProps(props?: PartProps<'form'>): PartProps<'form'>
  /** For the button "use another address", inside that form. */
  getCancelButtonProps(props?: PartProps<'button'>): PartProps<'button'>
}

const ABOUT_THE_CODE: readonly SignInErrorCode[] = [
  'invalid_code',
  'code_expired',
  'too_many_attempts',
  'invalid_request',
]

/**
 * Behaviour of the code step for markup of your own: one request per code, `readOnly` while it is checked, cleared and
 * focused when it was wrong.
 *
 * @example
 * const step = useCodeStep()
 * const otp = useOtpInput(step.otpOptions)
 * <form {...step.getFormProps()}>
 *   <input {...otp.getInputProps(step.getInputProps())} />
 *   <button {...step.getButtonProps()}>Sign in</button>
 * </form>
 */
export function useCodeStep({ autoSubmit = true }: CodeStepOptions = {}): UseCodeStep {
  const {
    store: { client },
    id,
    page,
  } = useSignInContext()
  const { state, error: failure, pending, isBusy, next, edit, submitCode, changeEmail } = useSignIn()
  const waiting: Partial<PendingSignIn> = pending ?? {}
  const { flow, codeLength = 6, codeAlphabet = 'numeric', attemptsLeft, expiresAtMs, expiresInSeconds } = waiting
  const form = useRef<HTMLFormElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const early = useRef<string>(undefined)
  const isVerifying = state.status === 'code.verifying'
  const isDone = state.status === 'done.redirecting'
  const isAlive = useLock(expiresAtMs, expiresInSeconds)
  const isLocked = useLock(state.retryAtMs)
  const isExpired = !!pending && !isAlive && !isBusy
  const isOut = attemptsLeft === 0
  // How many tries are left no longer matters once the code is too old, or none is.
  const isMoot = (isExpired || isOut) && failure?.code === 'invalid_code'
  const error: SignInError | null =
    (isMoot ? null : failure) ??
    (isExpired ? { code: 'code_expired' } : isOut && !isBusy ? { code: 'too_many_attempts' } : null)
  const isOver = isExpired || isOut
  const isInvalid = !!error && ABOUT_THE_CODE.includes(error.code)
  const isAutomatic = autoSubmit && codeAlphabet === 'numeric'
  const ids = partIds(id)

  // A refused or outdated code is of no more use; the keyboard stays where the next one is typed.
  const isIdle = state.status === 'code.idle'
  const isStale = isIdle && ((!!failure && isInvalid) || state.notice === 'resent')
  useEffect(() => {
    if (isStale) form.current?.reset()
    if (state.attempt || isIdle) input.current?.focus()
  }, [state, isStale, isIdle])

  const send = (code = input.current?.value) => {
    const challenge = readChallenge(input.current) ?? early.current
    early.current = undefined
    if (code !== undefined) submitCode(code, { challenge })
  }
  const submit = instead(() => send())

  return {
    error,
    isInvalid,
    isVerifying,
    isDone,
    isOver,
    isLocked,
    isAutomatic,
    isStale,
    isChallenged: error?.code === 'challenge_required',
    answerChallenge(challenge) {
      early.current = challenge
      // A part of a code would cost a try.
      if (input.current && input.current.value.length >= codeLength) send()
    },
    ids,
    hiddenFields: { ...(flow && { flow }), ...(next && { next }), ...(page && { page }) },
    otpOptions: {
      length: codeLength,
      alphabet: codeAlphabet,
      // Emptying the field after a refusal answers nothing.
      onValueChange: (code) => code && edit(),
      ...(isAutomatic && { onComplete: send }),
    },
    getFormProps: propGetter<StepFormProps>({
      ref: form,
      ...formTarget(client.endpoints.verify),
      'aria-labelledby': ids.heading,
      onSubmit: submit,
    }),
    getInputProps: propGetter<CodeInputProps>({
      ref: input,
      id: ids.field,
      // Never disabled: that would take the focus, and the keyboard of a phone with it.
      readOnly: isBusy,
      autoFocus: true,
      enterKeyHint: 'done',
      'aria-busy': isVerifying,
      'aria-invalid': isInvalid || undefined,
      'aria-describedby': `${ids.hint} ${ids.error}`,
      onInvalid: submit,
    }),
    getButtonProps: propGetter<PartProps<'button'>>({
      type: 'submit',
      'aria-disabled': isBusy || isLocked || isOver,
      'aria-busy': isVerifying || isDone,
    }),
    getCancelFormProps: propGetter<PartProps<'form'>>(formTarget(client.endpoints.cancel)),
    getCancelButtonProps: propGetter<PartProps<'button'>>({ type: 'submit', onClick: instead(changeEmail) }),
  }
}

const coarse = (seconds: number) => (seconds > 60 ? Math.ceil(seconds / 60) * 60 : seconds)

/**
 * Seconds the code still works, for a line of its own: in whole minutes until the last, then every second; 0 means expired.
 */
export function useCodeLife(): number {
  const { pending } = useSignIn()
  return useCountdown(pending?.expiresAtMs, pending?.expiresInSeconds, coarse)
}
