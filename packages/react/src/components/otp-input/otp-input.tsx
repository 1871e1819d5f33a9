'use client'

import { OTPInput, type RenderProps } from 'input-otp'
import { type ClipboardEvent, type CSSProperties, type MouseEvent, type ReactNode, type Ref, useEffect } from 'react'
import { type PartProps, propGetter } from '../../hooks/prop-getter'
import { type OtpInputOptions, useOtpInput } from '../../hooks/use-otp-input'

// For bundlers, which know what it is.
declare const process: { readonly env: { readonly NODE_ENV?: string } }

/** Props of {@link OtpInput}: the field's options and whatever an `<input>` takes. */
export interface OtpInputProps
  extends OtpInputOptions,
    Omit<
      PartProps<'input'>,
      keyof OtpInputOptions | 'onChange' | 'onChangeCapture' | 'maxLength' | 'pattern' | 'children'
    > {
  /** Class and style go to the row of slots. */
  readonly className?: string | undefined
  /** Inline style of the row of slots. */
  readonly style?: CSSProperties | undefined
  readonly ref?: Ref<HTMLInputElement> | undefined
  /** The code was right: the slots say so while the next page loads. @default false */
  readonly success?: boolean
}

let hasWarned = false

// By a ref and not rendered: before and without JavaScript the sheet shows the plain input instead.
const prepare = (frame: HTMLElement | null) => {
  const input = frame?.querySelector('input')
  // The library lays a box with the input over what it renders.
  const layer = input?.parentElement
  const row = layer?.previousElementSibling
  if (!input || !row) return
  if (getComputedStyle(row).display !== 'block') frame?.setAttribute('data-ready', '')
  else {
    // Nothing lays the slots side by side: the input shows its own text, at a size that a finger finds.
    row.setAttribute('hidden', '')
    layer.removeAttribute('style')
    input.style.cssText = 'min-block-size:44px;pointer-events:auto'
    if (process.env.NODE_ENV !== 'development' || hasWarned) return
    hasWarned = true
    console.warn(
      "Doorpost: the code field has no stylesheet and is a plain input. Import '@doorpost/react/styles.css' once, where your app's own styles are.",
    )
  }
}

const pick = ({ clientX, currentTarget, detail }: MouseEvent<HTMLInputElement>) => {
  const slots = currentTarget.parentElement?.previousElementSibling?.children ?? []
  const index = [...slots].findIndex((slot) => clientX < slot.getBoundingClientRect().right)
  // A second click marks everything, as it does in any field; a click by script or keyboard is nowhere.
  if (detail === 1 && index >= 0) currentTarget.setSelectionRange(index, index + 1)
}

const stopHere = (event: Event) => event.stopPropagation()

/**
 * The code field: one input that looks like several. Give it a label by `id` and `htmlFor`, or an `aria-label`.
 *
 * Without the kit's sheet it is one plain input, and in development the console says so.
 *
 * @example
 * <OtpInput aria-label="Code" onComplete={check} />
 */
export function OtpInput(props: OtpInputProps): ReactNode {
  const { length, alphabet, value, defaultValue, onValueChange, onComplete, className, style, success, ...rest } = props
  const otp = useOtpInput(props)
  const {
    onChange,
    onPaste,
    children: _,
    inputMode = 'text',
    nonce = '',
    ...field
  } = otp.getInputProps(propGetter<PartProps<'input'>>({ onClick: pick })(rest))
  const text = `${field.value}`
  const state = success ? 'success' : rest['aria-invalid'] ? 'error' : rest['aria-busy'] ? 'busy' : 'idle'

  const isComposing = text !== otp.value
  useEffect(() => {
    if (!isComposing) return
    // The caret is the input method's: the library, which listens in the document, would mark a slot.
    window.addEventListener('selectionchange', stopHere, true)
    return () => window.removeEventListener('selectionchange', stopHere, true)
  }, [isComposing])

  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    if (event.currentTarget.value === text) return onPaste?.(event)
    // On iOS the library has pasted already, without looking for a code, and prevented what comes after it.
    otp.getInputProps().onPaste?.(event)
    rest.onPaste?.(event)
  }

  const render = ({ slots, isFocused }: RenderProps) => (
    <div aria-hidden="true" data-part="code-slots" data-state={state} className={className} style={style}>
      {Array.from({ length: otp.length }, (_, place) => place).map((place) => {
        const { char, isActive } = slots[place] ?? {}
        // A full field still takes a longer code, so its caret stands behind the last slot: show it there.
        const isCaret = isFocused && place === otp.length - 1 && text.length === otp.length
        return (
          <div
            key={place}
            data-part="code-slot"
            data-state={isActive || isCaret ? 'active' : char ? 'filled' : 'empty'}
          >
            {char}
          </div>
        )
      })}
    </div>
  )

  return (
    <div className="dp" data-part="code-field" ref={prepare}>
      <OTPInput
        data-part="code-input"
        {...field}
        value={text}
        // The library's own `onChange` gives the text alone, without what was typed into it.
        onChangeCapture={onChange}
        onPaste={paste}
        // A sentence with a code in it must arrive whole.
        maxLength={200}
        inputMode={inputMode}
        // For the style element that the library adds; the sheet repeats its rules, so none is needed.
        nonce={nonce}
        // Room beside the field is the host's: widening the input can overflow a narrow column.
        pushPasswordManagerStrategy="none"
        noScriptCSSFallback={null}
        render={render}
      />
    </div>
  )
}
