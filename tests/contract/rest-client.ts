import type { Emulator } from '@doorpost/emulator'

/** What a REST call answered. */
export interface RestAnswer {
  readonly status: number
  readonly headers: Headers
  // JSON of any shape: the tests compare it.
  readonly body: unknown
}

/** A token, asked for as the guide's curl does. */
export async function accessToken({ url, env }: Pick<Emulator, 'url' | 'env'>): Promise<string> {
  const form = {
    client_id: env.SCALEKIT_CLIENT_ID,
    client_secret: env.SCALEKIT_CLIENT_SECRET,
    grant_type: 'client_credentials',
  }
  const response = await fetch(`${url}/oauth/token`, { method: 'POST', body: new URLSearchParams(form) })
  return (await response.json()).access_token
}

/** A client in no particular language: HTTP/1.1, JSON and a bearer token. */
export function createRestClient(emulator: () => Emulator) {
  async function request(path: string, init: RequestInit): Promise<RestAnswer> {
    const response = await fetch(`${emulator().url}/api/v1${path}`, init)
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) }
  }
  async function authorized(headers: Record<string, string> = {}) {
    return { authorization: `Bearer ${await accessToken(emulator())}`, ...headers }
  }
  return {
    request,
    /** Posts to one of the three calls, as it is. */
    raw: async (call: string, body: BodyInit | null, headers?: Record<string, string>) =>
      request(`/passwordless/email/${call}`, { method: 'POST', headers: await authorized(headers), body }),
    /** Posts JSON to one of the three calls. */
    post: async (call: string, body: object) =>
      request(`/passwordless/email/${call}`, {
        method: 'POST',
        headers: await authorized({ 'content-type': 'application/json' }),
        body: JSON.stringify(body),
      }),
  }
}

/** The JSON of an error, with its ErrorInfo. */
export function restError(code: number, message: unknown, info?: object) {
  const type = { '@type': 'type.googleapis.com/scalekit.v1.errdetails.ErrorInfo' }
  return { code, message, details: info ? [{ ...type, ...info }] : [] }
}
