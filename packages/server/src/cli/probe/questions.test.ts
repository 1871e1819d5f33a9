import { describe, expect, it } from 'vitest'
import { askCode, askLink, readLink } from './questions'

const URI = 'http://localhost:3000/doorpost-probe'
const LINK = `${URI}?link_token=0a1b_l`

function asker(...answers: (string | null)[]) {
  const asked: string[] = []
  return {
    asked,
    tell: () => undefined,
    ask: async (question: string) => {
      asked.push(question)
      return answers.shift() ?? null
    },
  }
}

describe('readLink', () => {
  it.each([
    ['as it was sent', LINK, true],
    ['with spaces around it', `  ${LINK}\n`, true],
    ['with something added', `${LINK}&utm_source=mail`, false],
    ['wrapped once', `https://safelinks.example/?url=${encodeURIComponent(LINK)}&data=1`, false],
    ['wrapped twice', `https://t.example/?u=${encodeURIComponent(encodeURIComponent(LINK))}`, false],
    ['as Markdown shows it', `<${LINK}>`, false],
    ['next to a broken escape', `${LINK}&x=%`, false],
  ])('finds the token in a link %s', (_name, text, isPlain) => {
    expect(readLink(text, URI)).toEqual({ token: '0a1b_l', isPlain })
  })

  it.each(['', URI, '123456', `${URI}?link_token=`])('finds none in %j', (text) => {
    expect(readLink(text, URI)).toBeNull()
  })
})

describe('a question', () => {
  it('reads a code as the kit does', async () => {
    expect(await askCode(asker(' 123-456 '), 'the email')).toBe('123456')
  })

  it('is asked once more when the answer is none, and then left', async () => {
    const twice = asker('no code at all!', '123456')
    expect(await askCode(twice, 'the email')).toBe('123456')
    const thrice = asker('no', 'no', '123456')
    expect(await askCode(thrice, 'the email')).toBeNull()
    expect(thrice.asked).toHaveLength(2)
  })

  it.each([null, '', '  '])('that is answered by %j is left', async (answer) => {
    const { ask, tell, asked } = asker(answer, LINK)
    expect(await askLink({ ask, tell }, 'the email', URI)).toBeNull()
    expect(asked).toHaveLength(1)
  })
})
