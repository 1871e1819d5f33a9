/** Takes out of a text what a run came across: reports are passed on. */
export function redact(text: string, secrets: Iterable<string>): string {
  const longestFirst = [...secrets].sort((one, other) => other.length - one.length)
  return longestFirst.reduce((left, secret) => left.replaceAll(secret, '…'), text)
}
