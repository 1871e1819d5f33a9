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
import type { HeadingProps } from '../internal/heading'
import { SignedInStep } from '../internal/signed-in-step'
import { StatusMessage } from '../internal/status-message'

/** Content of the page's own inside the form. */
export interface LoginFormSlots {
  /** Above the heading. */
  readonly logo?: ReactNode
  /** Below the button of the e-mail step. */
  readonly terms?: ReactNode
  /**
   * The page's CAPTCHA, shown when the server wants proof of a person: something that puts a field named `challenge` into
   * the form, or a function of what to do with the answer.
   */
  readonly challenge?: EmailStepProps['challenge']
  /** Below every step. */
  readonly footer?: ReactNode
}

/** Props of {@link LoginForm}: what `getSignInStart` returned, and what the page wants to say or do itself. */
export interface LoginFormProps
  extends Omit<SignInProviderProps, 'children'>,
    HeadingProps,
    CodeStepOptions,
    Omit<PartProps<'div'>, keyof SignInProviderProps> {
  /** A whole language, such as `de` of `@doorpost/react/copy/de`. @default English */
  readonly copy?: Copy
  /** Single texts that replace those of the language. */
  readonly strings?: Strings
  readonly slots?: LoginFormSlots
  /** The address that the app's mails come from: "Open Gmail" then leads to them. */
  readonly mailSender?: string
  /**
   * The nonce of your content security policy, for the style element that the code field's library adds. Without one the
   * kit's stylesheet does the same, and the browser's console says that the element was refused.
   */
  readonly nonce?: string | undefined
}

type ViewProps = Omit<LoginFormProps, keyof SignInProviderProps | 'strings'>

function View({ slots = {}, headingLevel, autoSubmit, mailSender, nonce, className, ...rest }: ViewProps) {
  const copy = useCopy()
  const { state, step, pending, error } = useSignIn()
  usePageTitle(error, copy)
  return (
    <div
      lang={copy.lang}
      dir={copy.dir}
      data-part="login"
      data-state={state.status}
      data-error={error?.code}
      {...rest}
      className={className ? `dp ${className}` : 'dp'}
    >
      {slots.logo && <div data-part="logo">{slots.logo}</div>}
      {step === 'email' ? (
        <EmailStep headingLevel={headingLevel} terms={slots.terms} challenge={slots.challenge} />
      ) : pending ? (
        <CodeStep headingLevel={headingLevel} autoSubmit={autoSubmit} mailSender={mailSender} nonce={nonce} />
      ) : (
        <SignedInStep headingLevel={headingLevel} />
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
export function LoginForm({ copy: language = en, strings, ...props }: LoginFormProps): ReactNode {
  const { pending, next, error, email, signedIn, link, client, store, basePath, endpoints, ...some } = props
  const { now, channel, navigate, onSignedIn, onEvent, rememberEmail, ...view } = some
  return (
    <SignInProvider {...props} copy={{ ...language, ...strings }}>
      <View {...view} />
    </SignInProvider>
  )
}
