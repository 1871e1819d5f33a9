/** One character as wide as it is high, with the marks that may not begin a line. */
const SQUARE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー、。，：？（）][ー、。，：？）]*/gu

/** Writes a text with its square characters as boxes: it takes the same room whatever faces there are. */
export function writeSquare(element: HTMLElement, text: string): void {
  let end = 0
  for (const { 0: square, index } of text.matchAll(SQUARE)) {
    const box = document.createElement('span')
    box.style.cssText = `display: inline-block; inline-size: ${square.length}em`
    box.textContent = '\u200b'
    element.append(text.slice(end, index), box)
    end = index + square.length
  }
  element.append(text.slice(end))
}
