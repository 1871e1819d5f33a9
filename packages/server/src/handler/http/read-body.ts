import { LATE, withDeadline } from '../../config/deadline'
import { REQUEST_HEADER } from '../../contract'
import { AuthFailure } from '../errors'

const MAX_BYTES = 16_384

const FORM = 'application/x-www-form-urlencoded'
/** What a form may send too; it is not taken. */
const OTHER_FORMS = ['multipart/form-data', 'text/plain']

const typeOf = (headers: Headers) => headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()

/** Whether a document was posted, whose visitor waits for a page; a script reads JSON instead. */
export function isFormPost(headers: Headers): boolean {
  const type = typeOf(headers) ?? ''
  const mode = headers.get('sec-fetch-mode')
  if (type === FORM || mode === 'navigate') return true
  // The body of a script's `fetch` is text/plain too where it names no type.
  return OTHER_FORMS.includes(type) && mode === null && !headers.has(REQUEST_HEADER)
}

async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BYTES) throw new AuthFailure('payload_too_large')
  if (!request.body) return ''
  const reader = request.body.getReader()
  const decoder = new TextDecoder()
  let size = 0
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    size += value.byteLength
    if (size > MAX_BYTES) {
      await reader.cancel()
      throw new AuthFailure('payload_too_large')
    }
    text += decoder.decode(value, { stream: true })
  }
}

function parseJson(text: string): Record<string, unknown> {
  if (text.trim() === '') return {}
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new AuthFailure('invalid_request')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new AuthFailure('invalid_request')
  return Object.fromEntries(Object.entries(value))
}

/**
 * Reads what a POST carries, by name. Fails with `unsupported_media_type` (neither JSON nor a plain form),
 * `payload_too_large` (over 16 kB) or `invalid_request` (not an object). Where there is no body no type is needed.
 */
export async function readBody(request: Request, deadlineMs: number): Promise<Readonly<Record<string, unknown>>> {
  const type = typeOf(request.headers)
  const isForm = type === FORM
  if (type !== undefined && !isForm && type !== 'application/json') throw new AuthFailure('unsupported_media_type')
  const body = withDeadline(readText(request), deadlineMs) // T23d
  const text = await body.catch((error: unknown) => {
    throw error instanceof AuthFailure ? error : new AuthFailure('invalid_request')
  })
  // A body that breaks off, or comes a byte at a time, is the client's failure, not ours.
  if (text === LATE) throw new AuthFailure('invalid_request')
  // Some servers give every POST a body, if an empty one.
  if (type === undefined && text !== '') throw new AuthFailure('unsupported_media_type')
  return isForm ? Object.fromEntries(new URLSearchParams(text)) : parseJson(text)
}
