// One that listens everywhere is reached on this machine.
const REACHED_AT: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' }

/** The origin at which a listener is reached. With TLS it has a name, because that is what certificates are made for. */
export function toEmulatorUrl(host: string, port: number, isEncrypted: boolean): string {
  const address = REACHED_AT[host] ?? host
  if (isEncrypted) return `https://${address === '127.0.0.1' || address === '::1' ? 'localhost' : address}:${port}`
  return `http://${address.includes(':') ? `[${address}]` : address}:${port}`
}
