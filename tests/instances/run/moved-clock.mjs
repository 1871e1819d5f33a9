/** Loaded before the demo: its clock is ahead by the milliseconds in a file, which the tests write. */
import { readFileSync } from 'node:fs'

const file = process.env.CLOCK_FILE
const realNow = Date.now

Date.now = () => realNow() + Number(readFileSync(file, 'utf8'))
