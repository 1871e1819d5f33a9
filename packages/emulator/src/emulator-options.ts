import { createPrivateKey, X509Certificate } from 'node:crypto'
import { createSecureContext } from 'node:tls'
import type { CallLogEntry } from './call-log'
import { InputError } from './http/input-error'
import type { MailKind, MailTemplateSource } from './mail/read-templates'
import type { MailboxAnimal } from './mailbox/animals'
import type { MailboxBrowser } from './mailbox/mailbox-browser'
import type { EmulatorSettings } from './settings'

/** The port of `npx @doorpost/emulator`. */
export const DEFAULT_PORT = 8788

/** The credentials that an emulator accepts unless told otherwise. They are public, so they protect nothing. */
export const DEFAULT_CLIENT = { id: 'skc_emulator', secret: 'emulator-secret' } as const

/** A certificate and its private key, both in PEM. */
export interface EmulatorTls {
  /** The certificate, followed by those that lead to its root. */
  readonly cert: string | Buffer
  /** The private key, without a passphrase. */
  readonly key: string | Buffer
}

/** Options of {@link startEmulator}; all of them have defaults. */
export interface EmulatorOptions {
  /** 0 takes a free one. @default 0 */
  readonly port?: number
  /**
   * Address to listen on. `localhost` is 127.0.0.1 and ::1, as far as the machine has them. Anything but loopback shows
   * every email to the network. @default 'localhost'
   */
  readonly host?: string
  /** Host names to answer to, in addition to the loopback ones. @default [] */
  readonly allowedHosts?: readonly string[]
  /**
   * Serves https instead of http, on the same port. Clients have to trust the certificate: a Node.js client does with
   * `NODE_EXTRA_CA_CERTS`. @default none: http
   */
  readonly tls?: EmulatorTls
  /** Makes codes, tokens and ids the same in every run. @default random ones */
  readonly seed?: string
  /**
   * What `doorpost probe` found out about your own environment: the path of its file, or the JSON in it. Imitates that
   * environment, as far as it is known. @default none: the service's defaults
   */
  readonly profile?: string | Readonly<Record<string, unknown>>
  /** What differs from the profile and the service's defaults, from start and after every reset. */
  readonly settings?: Partial<EmulatorSettings>
  /**
   * Your own templates, as they are in the dashboard: texts, or a folder with `subject.txt`, `body.html` and `body.txt`,
   * which is read again for every email. A send that lacks a variable is refused, as the service does.
   * @default none: the emulator's own email
   */
  readonly templates?: Readonly<Partial<Record<MailKind, MailTemplateSource>>>
  /**
   * What stands between an email and the person, from start and after every reset: gateways that open links, previews,
   * filters that change an email, mails that arrive late or twice. Nothing is opened but this machine.
   * @default [] nothing
   */
  readonly mailbox?: readonly MailboxAnimal[]
  /**
   * The browser of `gateway-with-scripts`, such as Playwright's `Browser`. It is not closed.
   * @default the Chromium of `playwright`, if the app has it; otherwise that visit is skipped
   */
  readonly mailboxBrowser?: MailboxBrowser
  /** The real time in milliseconds, under the clock that the control API moves. @default Date.now */
  readonly now?: () => number
  /** Emails that the inbox keeps, newest first. @default 500 */
  readonly inboxLimit?: number
  /** @default 'skc_emulator' */
  readonly clientId?: string
  /** @default 'emulator-secret' */
  readonly clientSecret?: string
  /** Called after every call, with the address masked. */
  readonly onCall?: (entry: CallLogEntry) => void
}

function checkTls({ cert, key }: EmulatorTls): void {
  try {
    // The context takes an empty file for no certificate at all, and then fails every handshake.
    new X509Certificate(cert)
    createPrivateKey(key)
    createSecureContext({ cert, key })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new InputError(
      `tls cannot be used (${reason}). It needs a certificate and its own private key in PEM, without a passphrase.`,
    )
  }
}

/** Checks what types cannot. @throws InputError that says what to change. */
export function checkOptions({ port = 0, inboxLimit = 1, tls }: EmulatorOptions): void {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InputError(`port is ${port}. It must be a whole number from 0 to 65535; 0 picks a free port.`)
  }
  if (!Number.isInteger(inboxLimit) || inboxLimit < 1) {
    throw new InputError(`inboxLimit is ${inboxLimit}. It must be 1 or more.`)
  }
  if (tls) checkTls(tls)
}
