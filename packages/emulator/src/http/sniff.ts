import type { Socket } from 'node:net'

const HTTP2_PREFACE = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n')

/** `undefined` while the bytes could still become the HTTP/2 preface: POST, PUT and PATCH begin with its P too. */
function isHttp2(firstBytes: Buffer): boolean | undefined {
  const length = Math.min(firstBytes.length, HTTP2_PREFACE.length)
  if (!firstBytes.subarray(0, length).equals(HTTP2_PREFACE.subarray(0, length))) return false
  return length === HTTP2_PREFACE.length ? true : undefined
}

/** Reads a socket until its HTTP version is known, and puts back what it read. */
export function sniff(socket: Socket, onKnown: (isHttp2: boolean) => void): void {
  let received = Buffer.alloc(0)
  function onData(chunk: Buffer): void {
    received = Buffer.concat([received, chunk])
    const known = isHttp2(received)
    if (known === undefined) return
    socket.off('data', onData)
    socket.pause()
    socket.unshift(received)
    onKnown(known)
    process.nextTick(() => socket.resume())
  }
  socket.on('data', onData)
}
