import type { FieldName, SignInAction, SignInActions } from '@doorpost/server/contract'
import type { AuthClient, Reply } from './auth-client'
import { fetchClient } from './fetch-client'

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
  const ask = async <Body>(action: SignInAction, fields: Parameters<typeof toForm>[0]): Promise<Reply<Body>> => {
    try {
      const { error, ...body } = await action(null, toForm(fields))
      // The action's state without a failure is what the endpoint of the same name answers.
      return error ? { ok: false, error } : { ok: true, body: body as Body }
    } catch {
      return { ok: false, error: { code: globalThis.navigator?.onLine === false ? 'offline' : 'network' } }
    }
  }
  return {
    ...http,
    endpoints: { ...http.endpoints, send: sendCode, resend: resendCode, verify: verifyCode, cancel, signOut: signOut },
    send: (fields) => ask(sendCode, fields),
    resend: (fields) => ask(resendCode, fields),
    verify: (fields) => ask(verifyCode, fields),
    cancel: (fields) => ask(cancel, fields),
    signOut: (fields) => ask(signOut, fields),
  }
}
