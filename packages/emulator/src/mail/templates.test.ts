import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { mailVariables } from '@doorpost/server/mail'
import { afterAll, describe, expect, test } from 'vitest'
import { parseCliOptions } from '../cli-options'
import { createEmulatorCore } from '../emulator-core'
import { startEmulator } from '../start-emulator'
import { type MailTemplateSource, templateReader } from './read-templates'

const KIT = fileURLToPath(new URL('../../../server/templates/mail', import.meta.url))
const EMAIL = 'ada@example.com'
const VARIABLES = mailVariables({ locale: 'ar', purpose: 'sign-in', email: EMAIL, appName: 'Acme' })

const folder = mkdtempSync(join(tmpdir(), 'templates-'))
afterAll(() => rmSync(folder, { recursive: true }))

function emulatorWith(source: MailTemplateSource, kind: 'SIGNIN' | 'SIGNUP' = 'SIGNIN') {
  const readTemplate = templateReader({ [kind]: source })
  return createEmulatorCore({
    clientId: 'c',
    clientSecret: 's',
    inboxLimit: 9,
    seed: 's',
    readTemplate,
    ownUrl: () => 'http://localhost:8788',
    stopping: new AbortController().signal,
  })
}

const sendTo = (core: ReturnType<typeof emulatorWith>, templateVariables: Record<string, string>, template = 1) =>
  core.send({ email: EMAIL, template, magiclinkAuthUri: 'http://localhost:3000/verify', templateVariables })

describe('an own template', () => {
  test('writes the email, in the language of its variables', () => {
    const core = emulatorWith(KIT)
    expect(sendTo(core, VARIABLES)).toMatchObject({ ok: true })
    const [mail] = core.messages()
    expect(mail?.subject).toBe(`${mail?.code} هو رمز تسجيل الدخول`)
    expect(mail?.html).toContain('<html dir="rtl" lang="ar">')
    expect(mail?.html).toContain(`href="${mail?.link}"`)
    expect(mail?.text).toContain(VARIABLES.asked)
    expect(mail?.from).toBe('Acme')
  })

  test('is written without what an email does not hold', () => {
    const core = emulatorWith(KIT)
    core.changeSettings({ type: 'LINK' })
    sendTo(core, VARIABLES)
    expect(core.messages()[0]?.subject).toBe(VARIABLES.subject_link)
    expect(core.messages()[0]?.html).not.toContain('class="code"')
  })

  test('is refused with a missing variable, which is named, and no email counts', () => {
    const core = emulatorWith(KIT)
    const { heading: _, asked: __, ...rest } = VARIABLES
    expect(sendTo(core, rest)).toMatchObject({
      grpcCode: 'INVALID_ARGUMENT',
      errorCode: 'INVALID_ARGUMENT',
      message:
        'validation error: template_variables["heading"]: the template names it, and the request does not give it; template_variables["asked"]: the template names it, and the request does not give it',
    })
    expect(core.messages()).toEqual([])
    expect(core.refusedMails(EMAIL.toUpperCase())).toMatchObject([
      { to: EMAIL, call: 'send', code: 'INVALID_ARGUMENT', reason: expect.stringContaining('["heading"]') },
    ])
    for (const _ of [1, 2]) expect(sendTo(core, VARIABLES)).toMatchObject({ ok: true })
  })

  test('gets what the service fills in by itself, which no variable replaces but the names that may be given', () => {
    const text = '{{ otp }} {{ link }} {{ expiry_time_relative }} {{ app_name }} {{ user_email }} {{ user_name }}.'
    const core = emulatorWith({ subject: 's', html: '', text })
    sendTo(core, { app_name: 'Acme' })
    const [mail] = core.messages()
    expect(mail?.text).toBe(`${mail?.code} ${mail?.link} 5 minutes Acme ${EMAIL} .`)
  })

  test('is for its kind of email; the other one is the emulator’s', () => {
    const core = emulatorWith({ subject: 'Mine', html: '', text: '' }, 'SIGNUP')
    sendTo(core, {}, 1)
    sendTo(core, {}, 2)
    expect(core.messages().map(({ subject }) => subject)).toEqual(['Mine', expect.stringContaining('sign-in code')])
  })

  test('is read again for every email, and a mistake in it refuses the next, also as a resend', () => {
    const own = join(folder, 'own')
    cpSync(KIT, own, { recursive: true })
    const core = emulatorWith(own)
    const sent = sendTo(core, VARIABLES)
    writeFileSync(join(own, 'subject.txt'), 'Changed')
    const again = sent.ok ? core.resend(sent.authRequestId) : sent
    expect(again).toMatchObject({ ok: true })
    expect(core.messages()[0]?.subject).toBe('Changed')
    writeFileSync(join(own, 'subject.txt'), '{{ range otp }}')
    core.advanceClock(60)
    expect(again.ok ? core.resend(again.authRequestId) : again).toMatchObject({
      ok: false,
      message: 'template: Line 1: {{range otp}} has range, which is not emulated.',
    })
    rmSync(join(own, 'body.txt'))
    expect(sendTo(core, VARIABLES)).toMatchObject({ ok: false, message: expect.stringContaining('body.txt') })
  })

  test('stops the start if it cannot be used', async () => {
    const SIGNIN = { subject: '{{ if otp }}', html: '', text: '' }
    await expect(startEmulator({ templates: { SIGNIN } })).rejects.toThrow(
      'The SIGNIN template cannot be used. Line 1: {{ if }} has no {{ end }}.',
    )
    await expect(startEmulator({ templates: { SIGNUP: join(folder, 'none') } })).rejects.toThrow(
      'It needs subject.txt, body.html and body.txt',
    )
  })

  test('is given to the command by flag or variable, for both emails', () => {
    const both = { SIGNIN: 'mine', SIGNUP: 'mine' }
    expect(parseCliOptions(['--templates', 'mine'], { EMULATOR_TEMPLATES: 'other' }).emulator.templates).toEqual(both)
    expect(parseCliOptions([], { EMULATOR_TEMPLATES: 'mine' }).emulator.templates).toEqual(both)
    expect(parseCliOptions([], { EMULATOR_TEMPLATES: '' }).emulator.templates).toBeUndefined()
  })
})
