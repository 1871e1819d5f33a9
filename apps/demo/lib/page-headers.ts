// lib/page-headers.ts
import { type NextRequest, NextResponse } from 'next/server'

/** What a page may load and do. Next.js puts this nonce on its own scripts; yours is in the header `x-nonce`. */
function contentSecurityPolicy(nonce: string): string {
  // React's development build evaluates text to show where an error comes from, and Next.js then inlines styles.
  const isDevelopment = process.env.NODE_ENV === 'development'
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // The code field's library, input-otp, writes style attributes. They run no script.
    "style-src-attr 'unsafe-inline'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Passes a request for a page on with its own nonce, and gives the page its policy; on https also HSTS. */
export function withPageHeaders(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID()
  const policy = contentSecurityPolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  // Next.js finds the nonce for its scripts in the request's policy.
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  // A browser keeps it for a name with all its ports: on localhost, other apps could no longer be opened over http.
  if (/^https:\/\/(?!([^/]+\.)?localhost(:|\/|$))/.test(process.env.APP_URL ?? '')) {
    response.headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains')
  }
  return response
}
