import { describe, expect, test } from 'vitest'
import { copyOf } from '../stage/languages'
import { isNeeded, PLACES, spaceOf } from './space'
import { SAYINGS } from './words'

const placed = SAYINGS.map((saying) => ({ saying, space: spaceOf(copyOf('de'), saying) }))

describe('the room of a text', () => {
  test('is known of each that is seen', () => {
    const heard = placed.filter(({ space }) => !space).map(({ saying }) => saying.id)
    expect(heard).toEqual([
      'sending',
      // Without a link there is nothing to hint at.
      'codeHint: code, with a button',
      'checking',
      'sent: code_and_link',
      'sent: code',
      'sent: link',
      'resendReady: code_and_link',
      'resendReady: code',
      'resendReady: link',
      'redirecting',
      'errorPrefix',
    ])
  })

  test('is that of the whole sentence which it is a part of', () => {
    const textOf = (id: string) => placed.find(({ saying }) => saying.id === id)?.space?.text
    expect(textOf('change')).toBe('Wir haben einen Code und einen Link an ada@example.com gesendet. Ändern')
    expect(textOf('lifeLeft')).toMatch(/^Noch 10 Minuten gültig\. Nach der letzten Ziffer/)
    expect(textOf('resendIn')).toBe('Erneut anfordern in 0:30')
  })

  test('is below a heading where the failure has one', () => {
    const placeOf = (id: string) => placed.find(({ saying }) => saying.id === id)?.space?.place
    expect(placeOf('errors.no_pending_sign_in')).toBe('failure')
    expect(placeOf('errors.code_expired')).toBe('error')
  })

  test('may be empty only where something is said in addition', () => {
    const needs = (id: string) => SAYINGS.some((saying) => saying.id === id && isNeeded(copyOf('de'), saying))
    expect(
      ['emailSubmit', 'emailLabel', 'codeHeading', 'errors.offline', 'sending'].filter((id) => !needs(id)),
    ).toEqual([])
    expect(['emailSentence', 'checkSpam', 'takingYou'].filter(needs)).toEqual([])
  })

  test('is never less on a wider form', () => {
    expect(Object.values(PLACES).filter(({ lines: [wide, narrow] }) => wide > narrow)).toEqual([])
  })
})
