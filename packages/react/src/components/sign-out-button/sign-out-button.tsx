'use client'

import { Children, cloneElement, type ReactElement, type ReactNode, useId } from 'react'
import { HiddenFields } from '../../hooks/hidden-fields'
import type { PartProps } from '../../hooks/prop-getter'
import { type SignOutOptions, useSignOut } from '../../hooks/use-sign-out'

/** Props of {@link SignOutButton}. */
export interface SignOutButtonProps extends SignOutOptions, PartProps<'button'> {
  /**
   * The id of a form around the button, or elsewhere on the page. The button then posts through it before its script has
   * loaded; without one it brings its own form, for pages without JavaScript.
   */
  readonly form?: string | undefined
  /** What to say when signing out failed. @default one sentence in English */
  readonly failure?: ReactNode
  /** Renders the one child instead of a `button`. @default false */
  readonly asChild?: boolean | undefined
}

/**
 * A button named "Sign out": ends the session, then loads the next page as a new document. It may stand wherever a
 * button may. Needs no provider.
 *
 * @example
 * <SignOutButton />
 */
export function SignOutButton(props: SignOutButtonProps): ReactNode {
  const { basePath, client, afterSignOut, everywhere, onSessionEnd, form, failure, asChild, children, ...rest } = props
  const id = useId()
  const out = useSignOut({ basePath, client, afterSignOut, everywhere, onSessionEnd })
  const { action: formAction, method: formMethod } = out.getFormProps()
  const target = form
    ? { form, formAction, formMethod, formNoValidate: true, ...(everywhere && { name: 'everywhere', value: 'true' }) }
    : { form: id }
  const buttonProps = (own: PartProps<'button'>) =>
    out.getButtonProps({ 'data-part': 'sign-out-button', ...target, ...rest, ...own })
  return (
    <span className="dp" data-part="sign-out">
      {asChild ? (
        // Merged here: Radix Slot would be half of what this button costs a page.
        Children.map(children, (given) => {
          const child = given as ReactElement<PartProps<'button'>> // Whoever gives text hears it from React.
          return cloneElement(child, buttonProps(child.props), child.props.children ?? 'Sign out')
        })
      ) : (
        <button {...buttonProps({})}>{children ?? 'Sign out'}</button>
      )}
      {/* Read only where no script runs: elsewhere it would break the paragraph or the form around the button. */}
      {!form && (
        <noscript>
          <form id={id} {...out.getFormProps()}>
            <HiddenFields fields={out.hiddenFields} />
          </form>
        </noscript>
      )}
      {out.error && (
        <span role="alert" data-part="error" data-state={out.error.code}>
          {failure ?? "Signing out didn't work. Reload this page and try again."}
        </span>
      )}
    </span>
  )
}
