// What bundlers take for the entry, by the conditions `browser` and `module`: `server-only` refuses code for the browser.
// Node.js and test runners load the entry itself, since `server-only` throws wherever React's condition is not set.
import 'server-only'

export * from './index'
