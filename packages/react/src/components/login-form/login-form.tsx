'use client'

import type { ReactNode } from 'react'
import { en } from '../../copy/en'
import type { Copy, Strings } from '../../core/copy'
import type { PartProps } from '../../hooks/prop-getter'
import { SignInProvider, type SignInProviderProps } from '../../hooks/sign-in-provider'
import type { CodeStepOptions } from '../../hooks/use-code-step'
import { useCopy } from '../../hooks/use-copy'
import { usePageTitle } from '../../hooks/use-page-title'
import { useSignIn } from '../../hooks/use-sign-in'
import { CodeStep } from '../code-step/code-step'
import { EmailStep, type EmailStepProps } from '../email-step/email-step'
import { brandStyle } from '../internal/brand-style'
import type { ElementsProps } from '../internal/elements'
import type { HeadingProps } from '../internal/heading'
import { Logo } from '../internal/logo'
import { attributesOf } from '../internal/sign-in-options'
import { SignedInStep } from '../internal/signed-in-step'
import { StatusMessage } from '../internal/status-message'

/** Content of the page's own inside the form. */
export interface LoginFormSlots {
  /** The same as the form's `logo`. */
  readonly logo?: ReactNode
  /** Below the button of the email step. */
  readonly terms?: ReactNode
  /**
   * The page's CAPTCHA, shown when the server wants proof of a person: something that puts a field named `challenge` into
   * the form, or a function of what to do with the answer.
   */
  readonly challenge?: EmailStepProps['challenge']
  /** Below every step. */
  readonly footer?: ReactNode
}

/** Options of {@link LoginForm}: the result of `getSignInStart`, plus your texts, slots and callbacks. */
export interface LoginFormOptions extends SignInProviderProps, HeadingProps, ElementsProps, CodeStepOptions {
  /** A whole language, such as `de` of `@doorpost/react/copy/de`. @default English */
  readonly copy?: Copy
  /** Single texts that replace those of the language. */
  readonly strings?: Strings
  /** Above the heading, such as `<img src="/logo.svg" alt="" />`. @default the `logo` of `brand` */
  readonly logo?: ReactNode
  /** Content of the page's own: terms, a CAPTCHA, a footer. */
  readonly slots?: LoginFormSlots
  /** The address that the app's mails come from: "Open Gmail" then leads to them. */
  readonly mailSender?: string
  /**
   * The nonce of your content security policy, for the style element that the code field's library adds. Without one the
   * kit's stylesheet does the same, and the browser's console says that the element was refused.
   */
  readonly nonce?: string | undefined
}

/** Props of {@link LoginForm}: its options, and attributes for the element around it. */
export interface LoginFormProps
  extends Omit<LoginFormOptions, 'children'>,
    Omit<PartProps<'div'>, keyof LoginFormOptions> {}

function View(props: LoginFormProps) {
  const { slots = {}, headingLevel, elements, autoSubmit, mailSender, nonce, className } = props
  const copy = useCopy()
  const { state, step, pending, error } = useSignIn()
  usePageTitle(error, copy)
  const look = { headingLevel, elements }
  return (
    <div
      lang={copy.lang}
      dir={copy.dir}
      data-part="login"
      data-state={state.status}
      data-error={error?.code}
      {...attributesOf(props)}
      style={brandStyle(props.brand, props.style)}
      className={className ? `dp ${className}` : 'dp'}
    >
      <Logo own={props.logo ?? slots.logo} />
      {step === 'email' ? (
        <EmailStep {...look} terms={slots.terms} challenge={slots.challenge} />
      ) : pending ? (
        <CodeStep {...look} autoSubmit={autoSubmit} mailSender={mailSender} nonce={nonce} challenge={slots.challenge} />
      ) : (
        <SignedInStep {...look} />
      )}
      <StatusMessage />
      {slots.footer && <div data-part="footer">{slots.footer}</div>}
    </div>
  )
}

/**
 * The whole sign-in: address, code, link, every way on. Rendered on the server it works before and without JavaScript.
 *
 * @example
 * const start = await getSignInStart(auth, await searchParams)
 * <LoginForm {...start} />
 */
export function LoginForm(props: LoginFormProps): ReactNode {
  const { copy = en, strings = {} } = props
  const { emailHeading } = strings
  // A heading of the page's own is said as it is.
  const own = { ...strings, ...(emailHeading !== undefined && { headingFor: () => emailHeading }) }
  return (
    <SignInProvider {...props} copy={{ ...copy, ...own }}>
      <View {...props} />
    </SignInProvider>
  )
}
