import { generateKeyPairSync, sign } from 'node:crypto'

const SEQUENCE = 0x30
const SET = 0x31
const CONSTRUCTED_0 = 0xa0
const CONSTRUCTED_3 = 0xa3
const DNS_NAME = 0x82
const IP_ADDRESS = 0x87

/** One value of DER: a tag, a length and the content. */
function der(tag: number, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content)
  const { length } = body
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), body])
  if (length < 0x100) return Buffer.concat([Buffer.from([tag, 0x81, length]), body])
  return Buffer.concat([Buffer.from([tag, 0x82, length >> 8, length & 0xff]), body])
}

const integer = (value: number) => der(0x02, Buffer.from([value]))
const bits = (value: Buffer) => der(0x03, Buffer.from([0]), value)
const octets = (value: Buffer) => der(0x04, value)
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'))
const text = (value: string) => der(0x0c, Buffer.from(value))
const time = (value: string) => der(0x17, Buffer.from(value))
const yes = () => der(0x01, Buffer.from([0xff]))

const ECDSA_WITH_SHA256 = der(SEQUENCE, oid('2a8648ce3d040302'))
const COMMON_NAME = oid('550403')
const SUBJECT_ALTERNATIVE_NAME = oid('551d11')
const BASIC_CONSTRAINTS = oid('551d13')

function toPem(certificate: Buffer): string {
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}

/** A self-signed certificate for this machine and its key, new in each run. */
export function createSelfSigned(): { readonly cert: string; readonly key: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const name = der(SEQUENCE, der(SET, der(SEQUENCE, COMMON_NAME, text('emulator under test'))))
  const names = der(
    SEQUENCE,
    der(DNS_NAME, Buffer.from('localhost')),
    der(IP_ADDRESS, Buffer.from([127, 0, 0, 1])),
    der(IP_ADDRESS, Buffer.from([...Array.from({ length: 15 }, () => 0), 1])),
  )
  const extensions = der(
    SEQUENCE,
    der(SEQUENCE, BASIC_CONSTRAINTS, yes(), octets(der(SEQUENCE, yes()))),
    der(SEQUENCE, SUBJECT_ALTERNATIVE_NAME, octets(names)),
  )
  const content = der(
    SEQUENCE,
    der(CONSTRUCTED_0, integer(2)),
    integer(1),
    ECDSA_WITH_SHA256,
    name,
    der(SEQUENCE, time('250101000000Z'), time('491231235959Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(CONSTRUCTED_3, extensions),
  )
  const signature = sign('sha256', content, privateKey)
  return {
    cert: toPem(der(SEQUENCE, content, ECDSA_WITH_SHA256, bits(signature))),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}
