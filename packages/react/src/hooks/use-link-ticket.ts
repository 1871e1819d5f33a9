'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { AuthClient } from '../core/auth-client'
import { type FetchClientOptions, fetchClient } from '../core/fetch-client'
import { forgetLink, takeLink } from '../core/link-ticket'
import { noAnswer } from '../core/no-answer'
import type { SignInError } from '../core/sign-in-error'
import type { LinkTicket } from '../core/sign-in-state'

/** Options of {@link useLinkTicket}. */
export interface LinkTicketOptions extends Pick<FetchClientOptions, 'basePath' | 'endpoints'> {
  /** @default `fetchClient` with `basePath` and `endpoints` */
  readonly client?: AuthClient | undefined
  /** A link that you have already: then nothing is read. */
  readonly link?: LinkTicket | undefined
}

/** Where reading the link stands. */
export interface UseLinkTicket {
  /** `idle` on the server and until the page has its scripts. */
  readonly status: 'idle' | 'reading' | 'ready' | 'failed'
  /** For `<SignInProvider link={link}>`, once it is `ready`. */
  readonly link: LinkTicket | null
  /** `link_invalid` where there is no link, or none that works; otherwise reading it again may help. */
  readonly error: SignInError | null
  /** Asks the server again after a failure. */
  readAgain(): void
}

type Reading = Omit<UseLinkTicket, 'readAgain'>

/**
 * The link that a confirm page of your own asks about. Its address comes from the server, which sealed it into the mail:
 * what stands in the page's own address could be written by anybody. A page that is loaded again asks about the same link,
 * until it was used.
 *
 * @example
 * const { status, link, error } = useLinkTicket()
 * if (status === 'ready') return <SignInProvider link={link}>…</SignInProvider>
 */
export function useLinkTicket({ client, basePath, endpoints, link: given }: LinkTicketOptions = {}): UseLinkTicket {
  const [asked] = useState(() => client ?? fetchClient({ basePath, endpoints }))
  const [reading, setReading] = useState<Reading>({
    status: given ? 'ready' : 'idle',
    link: given ?? null,
    error: null,
  })
  const request = useRef<AbortController>(undefined)
  const readAgain = useCallback(async () => {
    request.current?.abort()
    const controller = new AbortController()
    const { signal } = controller
    request.current = controller
    const secrets = takeLink()
    if (!secrets) return setReading({ status: 'failed', link: null, error: { code: 'link_invalid' } })
    setReading({ status: 'reading', link: null, error: null })
    const reply = await asked.ticket(secrets.ticket, { signal }).catch(noAnswer)
    if (signal.aborted) return
    if (!reply.ok && reply.error.code === 'link_invalid') forgetLink()
    setReading(
      reply.ok
        ? { status: 'ready', link: { ...secrets, email: reply.body.email }, error: null }
        : { status: 'failed', link: null, error: reply.error },
    )
  }, [asked])

  const isGiven = given !== undefined
  useEffect(() => {
    if (!isGiven) void readAgain()
    return () => request.current?.abort()
  }, [isGiven, readAgain])
  return { ...reading, readAgain }
}
