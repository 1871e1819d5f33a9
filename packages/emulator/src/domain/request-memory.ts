import { addressKey, type SignInRequest } from './sign-in-request'

/** Requests by the two things they are asked for with. */
export interface RequestMemory {
  /** Makes an id mean this request; a resend adds a second id to the same one. */
  keep(authRequestId: string, request: SignInRequest): void
  byId(authRequestId: string): SignInRequest | undefined
  byLinkToken(linkToken: string): SignInRequest | undefined
  /** Exchanges the link token; the old one is unknown from then on. */
  replaceLinkToken(request: SignInRequest, linkToken: string): void
  ofAddress(email: string): readonly SignInRequest[]
  clear(): void
}

/** A memory that forgets the oldest beyond `limit` ids. */
export function createRequestMemory(limit: number): RequestMemory {
  const ids = new Map<string, SignInRequest>()
  const linkTokens = new Map<string, SignInRequest>()

  function put(map: Map<string, SignInRequest>, key: string, request: SignInRequest): void {
    map.set(key, request)
    const oldest = map.size > limit ? map.keys().next().value : undefined
    if (oldest !== undefined) map.delete(oldest)
  }

  return {
    keep: (authRequestId, request) => {
      put(ids, authRequestId, request)
      put(linkTokens, request.linkToken, request)
    },
    byId: (authRequestId) => ids.get(authRequestId),
    byLinkToken: (linkToken) => linkTokens.get(linkToken),
    replaceLinkToken: (request, linkToken) => {
      linkTokens.delete(request.linkToken)
      request.linkToken = linkToken
      put(linkTokens, linkToken, request)
    },
    ofAddress: (email) => [...ids.values()].filter(({ input }) => addressKey(input.email) === addressKey(email)),
    clear: () => {
      ids.clear()
      linkTokens.clear()
    },
  }
}
