import { expect, test } from 'vitest'
import { inTemplate, quoted } from './quoted'

test.each(["it's", 'a "word"', 'two\nlines', 'back\\slash', 'a\u00a0b', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '\u200f'])(
  '%j is the same text in the code',
  (text) => {
    expect(new Function(`return ${quoted(text)}`)()).toBe(text)
    expect(new Function(`return \`${inTemplate(text)}\``)()).toBe(text)
  },
)
