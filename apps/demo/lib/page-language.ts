import { NextRequest } from 'next/server'
import { isLanguage } from './choices'

/** The header that a page's own language travels in: no layout sees the query. */
export const PAGE_LANGUAGE = 'x-page-language'

/** Takes the language that a page's address names: a link of an email leads on in the language of that email. */
export function withPageLanguage(request: NextRequest): NextRequest {
  const headers = new Headers(request.headers)
  headers.delete(PAGE_LANGUAGE)
  const named = request.nextUrl.searchParams.get('locale') ?? undefined
  if (isLanguage(named)) headers.set(PAGE_LANGUAGE, named)
  return new NextRequest(request, { headers })
}
