/** Where a request goes. */
export interface RequestTarget {
  /** Percent-decoded, so that one path has one spelling. */
  readonly pathname: string
  readonly searchParams: URLSearchParams
}

function decode(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return pathname
  }
}

/** Reads the target of a request line. `//oauth/token` is a path here and not another host. */
export function toTarget(requestUrl: string): RequestTarget {
  const address = requestUrl.startsWith('/') ? `http://emulator.invalid${requestUrl}` : requestUrl
  // Left over: "*", which asks about no path at all.
  if (!URL.canParse(address)) return { pathname: requestUrl, searchParams: new URLSearchParams() }
  const { pathname, searchParams } = new URL(address)
  return { pathname: decode(pathname), searchParams }
}
