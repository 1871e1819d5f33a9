/** Whether a phone can be expected to offer the code above its keyboard, and why. */
export interface Detection {
  readonly isFound: boolean
  readonly reason: string
  /** Where the code stands, with what is on its line. */
  readonly line: string
}

/**
 * Words that name a code in the kit's languages. Phones keep their own lists, which are not published.
 */
const CODE_WORD =
  /\b(?:code|código|codice|kod\w*|anmeldecode|\w*code)\b|رمز|كود|קוד|コード|코드|代码|验证码|驗證碼|kodu/iu

/** From 4 to 10 letters and digits with a digit among them, by themselves. */
const isCodeLike = (code: string) => /^(?=.*\d)[a-z\d]{4,10}$/i.test(code)

/**
 * The published rules are those for text messages: Android asks for 4 to 10 letters and digits with at least one digit
 * (SMS User Consent API), and Apple says no more than that a code is recognised beside a word for it. Mail on Apple's
 * systems reads codes too, by rules that are not published. So the stricter of both is held to: such a code, on one line
 * with a word for it.
 */
export function detectCode(text: string, code: string): Detection {
  const lines = text.split('\n')
  const line = lines.find((line) => line.includes(code)) ?? ''
  if (!isCodeLike(code))
    return { isFound: false, line, reason: 'The code is not 4 to 10 letters and digits with a digit among them.' }
  if (!new RegExp(`(?<![\\p{L}\\d])${code}(?![\\p{L}\\d])`, 'u').test(line))
    return { isFound: false, line, reason: 'The code does not stand by itself: letters or digits touch it.' }
  return CODE_WORD.test(line.replace(code, ' '))
    ? { isFound: true, line, reason: 'The code stands by itself, on one line with a word for it.' }
    : { isFound: false, line, reason: 'There is no word for a code on its line.' }
}
