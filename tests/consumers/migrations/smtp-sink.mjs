import { once } from 'node:events'
import { createServer } from 'node:net'

const patienceMs = 30_000

/** Quoted-printable, as nodemailer writes the text of a mail. */
const decoded = (text) =>
  text.replace(/=\r?\n/g, '').replace(/=([\dA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))

/**
 * Takes mails on loopback and delivers none. Knows just enough of SMTP for nodemailer.
 *
 * @returns {Promise<{ url: string, mailTo: (address: string) => Promise<string>, mails: () => readonly { to: string, text:
 *   string }[], stop: () => void }>} `mailTo` waits for the next mail to an address and returns its text; `mails` are those
 *   that nobody waited for
 */
export async function startSmtpSink() {
  const mails = []
  const waiting = []
  const deliver = (mail) => {
    const index = waiting.findIndex(({ address }) => address === mail.to)
    if (index < 0) mails.push(mail)
    else waiting.splice(index, 1)[0].resolve(mail.text)
  }
  const server = createServer((socket) => converse(socket, deliver))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `smtp://127.0.0.1:${server.address().port}`,
    mailTo(address) {
      const index = mails.findIndex(({ to }) => to === address)
      if (index >= 0) return Promise.resolve(mails.splice(index, 1)[0].text)
      return new Promise((resolve, reject) => {
        waiting.push({ address, resolve })
        setTimeout(() => reject(new Error('The old app sends no mail.')), patienceMs).unref()
      })
    },
    mails: () => mails,
    stop: () => server.close(),
  }
}

function converse(socket, deliver) {
  let buffer = ''
  let to = ''
  let isData = false
  socket.on('error', () => socket.destroy())
  socket.write('220 sink\r\n')
  socket.setEncoding('utf8').on('data', (chunk) => {
    buffer += chunk
    for (;;) {
      const end = buffer.indexOf(isData ? '\r\n.\r\n' : '\r\n')
      if (end < 0) return
      const line = buffer.slice(0, end)
      buffer = buffer.slice(end + (isData ? 5 : 2))
      if (isData) deliver({ to, text: decoded(line) })
      // Some libraries keep an address as it was typed, and some don't.
      to = /^RCPT TO:<(.+?)>/i.exec(line)?.[1]?.toLowerCase() ?? to
      const begins = !isData && /^DATA/i.test(line)
      socket.write(begins ? '354 go on\r\n' : /^QUIT/i.test(line) ? '221 bye\r\n' : '250 ok\r\n')
      isData = begins
    }
  })
}
