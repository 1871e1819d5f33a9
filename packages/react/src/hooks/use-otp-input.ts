'use client'

import { type CodeAlphabet, type FieldName, SHORTEST_CODE } from '@doorpost/server/contract'
import {
  type ChangeEvent,
  type ClipboardEvent,
  type CompositionEvent,
  type InputEvent,
  type SyntheticEvent,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { expectedLength, fieldValue, findCode } from '../core/code-value'
import { warnOnce } from '../core/warn-once'
import { type PartProps, propGetter } from './prop-getter'

// For bundlers, which know what it is.
declare const process: { readonly env: { readonly NODE_ENV?: string } }

/** Options of {@link useOtpInput}. */
export interface OtpInputOptions {
  /**
   * How many characters a code usually has, 4 to 20. A hint for the layout and for automatic submission: whatever it is,
   * 4 to 20 can be typed. Anything else counts as 6, and in development the console says so.
   * @default 6
   */
  readonly length?: number
  /** @default 'numeric' */
  readonly alphabet?: CodeAlphabet
  /** Makes the field controlled: it shows this, and `onValueChange` says what it should become. */
  readonly value?: string
  /** What an uncontrolled field begins with, and what a reset of its form brings back. @default '' */
  readonly defaultValue?: string
  /**
   * Runs at every change, with the code as it will be sent: ASCII, upper case, without separators. A reset of the form is
   * a change too. While an input method composes, nothing has changed yet.
   */
  readonly onValueChange?: (value: string) => void
  /**
   * Runs once a numeric code is whole: typed to its last digit, filled in by the system, or pasted, also over a full
   * field. The field holds the code by then, so `form.requestSubmit()` and `FormData` work in it. Letters and digits mixed
   * never complete by themselves, and neither does a code that a controlled field's owner did not take.
   */
  readonly onComplete?: (value: string) => void
}

/** The value of a code field, and props for the one `<input>` that holds it. */
export interface UseOtpInput {
  /** The code as it would be sent. */
  readonly value: string
  /** Sets the value as typing would: normalised, completing, and not while the field is read-only or disabled. */
  setValue(text: string): void
  /** Characters the field shows: the usual length, or more when more were typed. */
  readonly length: number
  /** For the one `<input>` of the code. */
  getInputProps(props?: PartProps<'input'>): PartProps<'input'>
}

interface Held {
  readonly value: string
  /** What an input method is composing, as it stands in the field: a change from outside would be typed in again. */
  readonly draft?: string
  /** A numeric code is whole by this very change. */
  readonly isWhole?: boolean | undefined
}

/**
 * Behaviour of a code field: one input, smart paste, digits of other scripts, input methods, completion, form reset.
 *
 * @example
 * const otp = useOtpInput({ onComplete: submitCode })
 * <input {...otp.getInputProps()} />
 */
export function useOtpInput(options: OtpInputOptions = {}): UseOtpInput {
  const { alphabet = 'numeric', onValueChange, onComplete } = options
  const isNumeric = alphabet === 'numeric'
  const length = expectedLength(options.length)
  const clean = (text = '') => fieldValue(text, alphabet)
  const start = clean(options.defaultValue)
  // A new object at each change, so that pasting the same code again is one too.
  const [own, setOwn] = useState<Held>({ value: start })
  const value = clean(options.value ?? own.value)
  const shown = own.draft ?? value
  const input = useRef<HTMLInputElement>(null)
  /** The change that `onComplete` was asked about last. */
  const seen = useRef(own)

  if (process.env.NODE_ENV === 'development' && options.length !== undefined && options.length !== length)
    warnOnce(`Doorpost: a code has 4 to 20 characters, so \`length: ${options.length}\` is read as ${length}.`)

  const change = (next: string, isWhole?: boolean) => {
    setOwn({ value: next, isWhole })
    if (next !== value) onValueChange?.(next)
  }
  const take = (text: string, inserted = text) => {
    // Nothing of it belongs to a code: it replaces nothing either.
    if (input.current?.matches(':read-only') || (inserted && !clean(inserted))) return setOwn({ value })
    const code = findCode(inserted, length, alphabet)
    const next = code || clean(text)
    change(next, isNumeric && next.length >= length && (!!code || value.length < length))
  }
  const compose = ({ currentTarget }: SyntheticEvent<HTMLInputElement>) => setOwn({ value, draft: currentTarget.value })

  useEffect(() => {
    if (seen.current === own) return
    seen.current = own
    // The field holds it by now; a parent that controls the field may have refused it.
    if (own.isWhole && own.value === value) onComplete?.(value)
  })

  // Laid out, and not after: a reset by another hook's effect is heard in the same commit.
  useLayoutEffect(() => {
    const root = input.current?.getRootNode()
    // At the root: every handler that may prevent it has run.
    const reset = (event: Event) => {
      if (event.target === input.current?.form && !event.defaultPrevented) change(start)
    }
    root?.addEventListener('reset', reset)
    return () => root?.removeEventListener('reset', reset)
  })

  return {
    value,
    setValue: take,
    length: Math.max(length, shown.length),
    getInputProps: propGetter<PartProps<'input'>>({
      ref(node: HTMLInputElement | null) {
        input.current = node
        // Typed before the page's script had loaded.
        if (node && node.value !== shown) take(node.value)
      },
      name: 'code' satisfies FieldName,
      value: shown,
      required: true,
      minLength: SHORTEST_CODE,
      autoComplete: 'one-time-code',
      inputMode: isNumeric ? 'numeric' : 'text',
      autoCapitalize: 'characters',
      autoCorrect: 'off',
      spellCheck: false,
      dir: 'ltr',
      translate: 'no',
      onBeforeInput(event: InputEvent<HTMLInputElement>) {
        if (own.draft === undefined && event.data && !clean(event.data)) event.preventDefault()
      },
      onChange(event: ChangeEvent<HTMLInputElement>) {
        const { data, inputType } = event.nativeEvent as globalThis.InputEvent
        if (own.draft !== undefined) compose(event)
        // What is left after deleting or undoing was not given to the field just now.
        else take(event.currentTarget.value, /^[dh]/.test(inputType) ? '' : (data ?? undefined))
      },
      onCompositionStart: compose,
      onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => take(event.currentTarget.value, event.data),
      onPaste(event: ClipboardEvent<HTMLInputElement>) {
        const text = event.clipboardData?.getData('text') ?? ''
        const typed = event.currentTarget.value
        // Not a code, perhaps a part of one: typed in as it is, if nobody has done that already.
        if (typed === shown && !findCode(text, length, alphabet)) return
        event.preventDefault()
        take(typed, text)
      },
    }),
  }
}
