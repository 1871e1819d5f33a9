import { en } from '@doorpost/react/copy/en'
import { expect, test } from 'vitest'
import { markedCopy } from '../../words/states-that-say'
import { saidIn } from './said-words'

test('keys are found in texts that are marked', () => {
  const { emailHeading, sentTo, codeHint } = markedCopy(en)
  expect(saidIn(`${emailHeading} ${sentTo('code').join('ada@example.com')} ${codeHint(true, 'code')}`)).toEqual([
    { key: 'emailHeading', text: 'Sign in' },
    { key: 'sentTo', text: 'We sent a code to ada@example.com.' },
    { key: 'codeHint', text: 'Checked automatically after the last digit.' },
  ])
})
