'use client'

import { OTPInput, type RenderProps } from 'input-otp'
import type { CSSProperties, ReactNode, Ref } from 'react'
import type { PartProps } from '../../hooks/prop-getter'
import { type OtpInputOptions, useOtpInput } from '../../hooks/use-otp-input'

/** Props of {@link OtpInput}: the field's options and whatever an `<input>` takes. */
export interface OtpInputProps
  extends OtpInputOptions,
    Omit<PartProps<'input'>, keyof OtpInputOptions | 'onChange' | 'maxLength' | 'pattern' | 'children'> {
  /** Class and style go to the row of slots. */
  readonly className?: string | undefined
  /** Inline style of the row of slots. */
  readonly style?: CSSProperties | undefined
  readonly ref?: Ref<HTMLInputElement> | undefined
  /** The code was right: the slots say so while the next page loads. @default false */
  readonly success?: boolean
}

// Set on the element and not rendered: before and without JavaScript the sheet shows the plain input instead.
const markReady = (element: HTMLElement | null) => {
  if (element) element.dataset.ready = ''
}

/**
 * The code field: one input that looks like several. Give it a label by `id` and `htmlFor`, or an `aria-label`.
 *
 * @example
 * <OtpInput aria-label="Code" onComplete={check} />
 */
export function OtpInput(props: OtpInputProps): ReactNode {
  const { length, alphabet, value, defaultValue, onValueChange, onComplete, className, style, success, ...input } =
    props
  const otp = useOtpInput(props)
  // The library wants its own kind of `onChange`, and draws instead of taking children.
  const {
    onChange: _,
    children: __,
    nonce = '',
    maxLength = 20,
    inputMode = 'text',
    ...field
  } = otp.getInputProps(input)
  const state = success ? 'success' : input['aria-invalid'] ? 'error' : input['aria-busy'] ? 'busy' : 'idle'

  const render = ({ slots, isFocused }: RenderProps) => {
    const shown: ReactNode[] = []
    for (const { char, isActive } of slots.slice(0, otp.length)) {
      // A full field still takes a longer code, so its caret stands behind the last slot: show it there.
      const isLast = shown.length === otp.length - 1
      const active = isActive || (isFocused && isLast && otp.value.length === otp.length)
      shown.push(
        <div key={shown.length} data-part="code-slot" data-state={active ? 'active' : char ? 'filled' : 'empty'}>
          {char}
        </div>,
      )
    }
    return (
      <div aria-hidden="true" data-part="code-slots" data-state={state} className={className} style={style}>
        {shown}
      </div>
    )
  }

  return (
    <div className="dp" data-part="code-field" ref={markReady}>
      <OTPInput
        data-part="code-input"
        {...field}
        value={otp.value}
        onChange={otp.setValue}
        maxLength={maxLength}
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
