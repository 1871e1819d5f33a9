import { AuthFailure } from '../errors'

const MAX_BYTES = 16_384

/** A request's body as text values by name, and how the answer is to be given. */
export interface ReadBody {
  /** A form without JavaScript is answered with a redirect, a script with JSON. */
  readonly kind: 'json' | 'form'
  readonly fields: Readonly<Record<string, unknown>>
}

/** `json`, `form`, or null for a media type that is not taken. A request without a body needs none. */
function kindOf(request: Request): ReadBody['kind'] | null {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type === 'application/json') return 'json'
  if (type === 'application/x-www-form-urlencoded') return 'form'
  return type === undefined && request.body === null ? 'json' : null
}

async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BYTES) throw new AuthFailure('payload_too_large')
  if (!request.body) return ''
  const reader = request.body.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > MAX_BYTES) {
      await reader.cancel()
      throw new AuthFailure('payload_too_large')
    }
    chunks.push(value)
  }
  const bytes = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return new TextDecoder().decode(bytes)
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
 * Reads a POST's body. Fails with `unsupported_media_type` (neither JSON nor a plain form),
 * `payload_too_large` (over 16 kB) or `invalid_request` (not an object).
 */
export async function readBody(request: Request): Promise<ReadBody> {
  const kind = kindOf(request)
  if (!kind) throw new AuthFailure('unsupported_media_type')
  const text = await readText(request).catch((error: unknown) => {
    // A body that breaks off is the client's failure, not ours.
    throw error instanceof AuthFailure ? error : new AuthFailure('invalid_request')
  })
  const fields = kind === 'json' ? parseJson(text) : Object.fromEntries(new URLSearchParams(text))
  return { kind, fields }
}
