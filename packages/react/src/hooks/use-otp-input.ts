'use client'

import { type CodeAlphabet, type FieldName, LONGEST_CODE, SHORTEST_CODE } from '@doorpost/server/contract'
import { type ChangeEvent, type ClipboardEvent, useEffect, useRef, useState } from 'react'
import { fieldValue, findCode } from '../core/code-value'
import { type PartProps, propGetter } from './prop-getter'

/** Options of {@link useOtpInput}. */
export interface OtpInputOptions {
  /**
   * How many characters a code usually has. A hint for the layout and for automatic submission; 4 to 20 can be typed.
   * @default 6
   */
  readonly length?: number
  /** @default 'numeric' */
  readonly alphabet?: CodeAlphabet
  /** Makes the field controlled: it shows this, and `onValueChange` says what it should become. */
  readonly value?: string
  /** What an uncontrolled field begins with. @default '' */
  readonly defaultValue?: string
  /** Runs at every change, with the code as it will be sent: ASCII, upper case, without separators. */
  readonly onValueChange?: (value: string) => void
  /**
   * Runs once a numeric code is whole: typed to its last digit, filled in by the system, or pasted, also over a full
   * field. Letters and digits mixed never complete by themselves.
   */
  readonly onComplete?: (value: string) => void
}

/** The value of a code field, and props for the one `<input>` that holds it. */
export interface UseOtpInput {
  /** The code as it would be sent. */
  readonly value: string
  /** Sets the value as typing would: normalised, completing. */
  setValue(text: string): void
  /** Characters the field shows: the usual length, or more when more were typed. */
  readonly length: number
  /** For the one `<input>` of the code. */
  getInputProps(props?: PartProps<'input'>): PartProps<'input'>
}

/**
 * Behaviour of a code field: one input, smart paste, digits of other scripts, completion, form reset.
 *
 * @example
 * const otp = useOtpInput({ onComplete: submitCode })
 * <input {...otp.getInputProps()} />
 */
export function useOtpInput(options: OtpInputOptions = {}): UseOtpInput {
  const { length = 6, alphabet = 'numeric', onValueChange, onComplete } = options
  const [own, setOwn] = useState(options.defaultValue ?? '')
  const value = options.value ?? own
  const input = useRef<HTMLInputElement>(null)

  const change = (next: string, isWhole: boolean) => {
    setOwn(next)
    if (next !== value) onValueChange?.(next)
    if (isWhole && alphabet === 'numeric') onComplete?.(next)
  }
  const setValue = (text: string) => {
    const next = fieldValue(text, alphabet)
    change(next, next.length === length && value.length < length)
  }

  useEffect(() => {
    const form = input.current?.form
    const reset = () => setOwn('')
    form?.addEventListener('reset', reset)
    return () => form?.removeEventListener('reset', reset)
  }, [])

  return {
    value,
    setValue,
    length: Math.max(length, value.length),
    getInputProps: propGetter<PartProps<'input'>>({
      ref: input,
      name: 'code' satisfies FieldName,
      value,
      required: true,
      minLength: SHORTEST_CODE,
      maxLength: LONGEST_CODE,
      autoComplete: 'one-time-code',
      inputMode: alphabet === 'numeric' ? 'numeric' : 'text',
      autoCapitalize: 'characters',
      autoCorrect: 'off',
      spellCheck: false,
      dir: 'ltr',
      translate: 'no',
      onChange: (event: ChangeEvent<HTMLInputElement>) => setValue(event.currentTarget.value),
      onPaste(event: ClipboardEvent<HTMLInputElement>) {
        if (event.currentTarget.readOnly) return
        const code = findCode(event.clipboardData.getData('text'), length, alphabet)
        // Not a code, perhaps a part of one: typed in as it is.
        if (!code) return
        event.preventDefault()
        change(code, code.length >= length)
      },
    }),
  }
}
