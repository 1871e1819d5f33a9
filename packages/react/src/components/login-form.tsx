import type { ReactNode } from 'react'
import type { Copy, Strings } from '../copy/copy'
import { en } from '../copy/en'
import type { PartProps } from '../hooks/merge-props'
import { SignInProvider, type SignInProviderProps } from '../hooks/sign-in-provider'
import type { CodeStepOptions } from '../hooks/use-code-step'
import { useSignIn } from '../hooks/use-sign-in'
import { CodeStep } from './code-step'
import { EmailStep } from './email-step'
import type { HeadingProps } from './heading'
import { SignedInStep } from './signed-in-step'
import { StatusMessage } from './status-message'

/** Content of the page's own inside the form. */
export interface LoginFormSlots {
  /** Above the heading. */
  readonly logo?: ReactNode
  /** Below the button of the e-mail step. */
  readonly terms?: ReactNode
  /** Below every step. */
  readonly footer?: ReactNode
}

/** Props of {@link LoginForm}: what `getSignInState` returned, and what the page wants to say or do itself. */
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
  /** For the style element of the code field, under a content security policy with nonces. */
  readonly nonce?: string
}

type ViewProps = Omit<LoginFormProps, keyof SignInProviderProps | 'strings'> & { readonly copy: Copy }

function View({ slots = {}, headingLevel = 1, autoSubmit = true, nonce, copy, className, ...rest }: ViewProps) {
  const { state, step, pending, error } = useSignIn()
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
        <EmailStep headingLevel={headingLevel} terms={slots.terms} />
      ) : pending ? (
        <CodeStep headingLevel={headingLevel} autoSubmit={autoSubmit} {...(nonce && { nonce })} />
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
 * const start = await getSignInState(auth, await searchParams)
 * <LoginForm {...start} />
 */
export function LoginForm(props: LoginFormProps): ReactNode {
  const { copy: language = en, strings } = props
  const copy = strings ? { ...language, ...strings } : language
  const {
    pending,
    next,
    error,
    email,
    session,
    client,
    store,
    basePath,
    endpoints,
    now,
    channel,
    navigate,
    onSignedIn,
    copy: _,
    strings: __,
    ...view
  } = props
  return (
    <SignInProvider {...props} copy={copy}>
      <View {...view} copy={copy} />
    </SignInProvider>
  )
}
