import { describe, expect, test } from 'vitest'
import { findMailProvider } from './mail-provider'

describe('findMailProvider', () => {
  test.each([
    ['ada@gmail.com', 'Gmail'],
    ['Ada@GoogleMail.com', 'Gmail'],
    ['ada@outlook.fr', 'Outlook'],
    ['ada@hotmail.co.uk', 'Outlook'],
    ['ada@yahoo.co.jp', 'Yahoo'],
    ['ada@ymail.com', 'Yahoo'],
    ['ada@me.com', 'iCloud'],
    ['ada@pm.me', 'Proton Mail'],
    ['ada@fastmail.fm', 'Fastmail'],
    ['ada@gmx.at', 'GMX'],
    ['ada@web.de', 'WEB.DE'],
    ['ada@ya.ru', 'Yandex'],
    ['ada@bk.ru', 'Mail.ru'],
    ['ada@foxmail.com', 'QQ'],
    ['ada@hanmail.net', 'Daum'],
  ])('%s is read at %s', (email, name) => {
    expect(findMailProvider(email)?.name).toBe(name)
  })

  test.each(['ada@example.com', 'ada@gmail.example.com', 'ada@notgmail.com', 'ada@com', 'ada', ''])(
    'says nothing of %j',
    (email) => {
      expect(findMailProvider(email)).toBeNull()
    },
  )

  test('leads to the inbox, and to the sender where the provider can search', () => {
    expect(findMailProvider('ada@gmail.com')?.url).toBe('https://mail.google.com/mail/')
    expect(findMailProvider('ada@gmail.com', 'hi@acme.example')?.url).toBe(
      'https://mail.google.com/mail/#search/from:hi%40acme.example',
    )
    expect(findMailProvider('ada@naver.com', 'hi@acme.example')?.url).toBe('https://mail.naver.com/')
  })

  test('knows the apps of the large ones', () => {
    expect(findMailProvider('ada@gmail.com')?.appUrl).toBe('googlegmail://')
    expect(findMailProvider('ada@web.de')?.appUrl).toBeUndefined()
  })
})
