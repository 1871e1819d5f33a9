import type { IncomingHttpHeaders } from 'node:http'
import { isIP } from 'node:net'
import { InputError } from './input-error'

/** Which names the emulator answers to. */
export interface HostRule {
  /** Names in addition to the loopback ones. */
  readonly allowedHosts: readonly string[]
  /** Whether it listens beyond loopback; any IP address is then a good name, since rebinding needs a domain. */
  readonly isExposed: boolean
}

function toHostname(host: string): string | undefined {
  const address = `http://${host}`
  if (!URL.canParse(address)) return undefined
  const { hostname, pathname, username } = new URL(address)
  return pathname === '/' && username === '' ? hostname : undefined
}

/** A name to answer to, as `Host` headers are compared with it. @throws InputError with what to write instead. */
export function toAllowedHost(name: string): string {
  const hostname = toHostname(name)
  if (hostname) return hostname
  throw new InputError(`${JSON.stringify(name)} is not a host name. Write it without scheme and path: inbox.example.`)
}

/** Whether a name or address can only mean this machine. */
export function isLoopbackName(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname === '::1' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

/**
 * Whether a `Host` (or `:authority`) is one of ours. A page on another site can point its own name at 127.0.0.1 (DNS
 * rebinding) and would then be same-origin with the inbox; but it cannot change the name that its browser sends.
 */
export function isAllowedHost(host: string | undefined, { allowedHosts, isExposed }: HostRule): boolean {
  const hostname = host === undefined ? undefined : toHostname(host)
  if (hostname === undefined) return false
  if (isLoopbackName(hostname) || allowedHosts.includes(hostname)) return true
  return isExposed && isIP(hostname.replace(/^\[|\]$/g, '')) !== 0
}

/**
 * Whether a browser says that another site's page made the request. Programs send neither header. Sec-Fetch-Site
 * decides where it is sent: a proxy that ends TLS makes the page's origin differ from ours, but not from its own.
 */
export function isFromAnotherSite(headers: IncomingHttpHeaders, ownOrigin: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  return headers.origin !== undefined && headers.origin !== ownOrigin
}
