import type {
  FieldName,
  RedirectResponse,
  SignInAction,
  SignInActionState,
  SignInActions,
} from '@doorpost/server/contract'
import { isPendingResponse, isRedirectResponse, isVerifyResponse, type Shape } from './answer-shape'
import type { AuthClient, Reply } from './auth-client'
import { fetchClient } from './fetch-client'
import { failed, noAnswer } from './no-answer'

function toForm(fields: { readonly [Name in FieldName]?: unknown }): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.set(name, String(value))
  return form
}

/**
 * An {@link AuthClient} that sends, checks and cancels by Server Actions; its forms post to them before and without
 * JavaScript. What only reads goes over `http`, as the link in the mail does. A call that breaks off is `network`.
 *
 * @example
 * 'use client'
 * export const SignIn = (start: SignInStart) => <LoginForm {...start} client={actionClient(actions)} />
 */
export function actionClient(actions: SignInActions, http: AuthClient = fetchClient()): AuthClient {
  const { sendCode, resendCode, verifyCode, cancel, signOut } = actions
  async function ask<Body>(
    action: SignInAction,
    fields: Parameters<typeof toForm>[0],
    isBody: Shape<Body>,
  ): Promise<Reply<Body>> {
    try {
      // The action's state without a failure is what the endpoint of the same name answers.
      const { error, ...body }: SignInActionState = await action(null, toForm(fields))
      if (error) return { ok: false, error }
      return isBody(body) ? { ok: true, body } : failed('unexpected_response')
    } catch {
      return noAnswer()
    }
  }
  return {
    ...http,
    endpoints: { ...http.endpoints, send: sendCode, resend: resendCode, verify: verifyCode, cancel, signOut: signOut },
    send: (fields) => ask(sendCode, fields, isPendingResponse),
    resend: (fields) => ask(resendCode, fields, isPendingResponse),
    verify: (fields) => ask(verifyCode, fields, isVerifyResponse),
    // The action says that nothing is pending, and its page stays where it is.
    cancel: (fields) => ask(cancel, fields, (_): _ is RedirectResponse => true),
    signOut: (fields) => ask(signOut, fields, isRedirectResponse),
  }
}
