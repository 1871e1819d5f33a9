import { en } from '@doorpost/react/copy/en'
import { expect, test } from 'vitest'
import { markedCopy, wordsOf } from './marked-copy'

const marked = markedCopy(en)

test('every text says its own key first', () => {
  expect(marked.emailHeading).toBe('⟦emailHeading⟧Sign in')
  expect(marked.sentTo('code')).toEqual(['⟦sentTo⟧We sent a code to ', '.'])
  expect(marked.errors.code_expired).toBe('⟦errors.code_expired⟧This code has expired. Send a new one.')
  expect(marked).toMatchObject({ lang: 'en', dir: 'ltr' })
})

test('keys and texts are found again', () => {
  expect(wordsOf(`${marked.emailHeading} ${marked.lifeLeft('9 minutes')} ${marked.codeHint(true, 'code')}`)).toEqual([
    { key: 'emailHeading', text: 'Sign in' },
    { key: 'lifeLeft', text: 'Works for 9 minutes.' },
    { key: 'codeHint', text: 'Checked automatically after the last digit.' },
  ])
})
