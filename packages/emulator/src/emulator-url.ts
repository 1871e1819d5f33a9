// One that listens everywhere is reached on this machine.
const REACHED_AT: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' }

/**
 * The origin at which a listener is reached. Without TLS `localhost` is written as the address that every client
 * understands in the same way; with TLS it keeps its name, because that is what certificates are made for.
 */
export function toEmulatorUrl(host: string, port: number, isEncrypted: boolean): string {
  if (isEncrypted && host === 'localhost') return `https://localhost:${port}`
  const address = host === 'localhost' ? '127.0.0.1' : (REACHED_AT[host] ?? host)
  return `${isEncrypted ? 'https' : 'http'}://${address.includes(':') ? `[${address}]` : address}:${port}`
}
