import { cdp } from 'vitest/browser'

/** An input method, over the browser's own protocol: real composition events, as a Japanese keyboard makes them. */
export const inputMethod = {
  /** What stands underlined in the focused field now. */
  async compose(text: string): Promise<void> {
    await cdp().send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  },
  /** Ends the composition with this text. Without one it is what a keyboard's clipboard does: text, and no paste event. */
  async commit(text: string): Promise<void> {
    await cdp().send('Input.insertText', { text })
  },
}
