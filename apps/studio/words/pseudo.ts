import type { Copy } from '@doorpost/react/headless'
import { rewriteCopy } from './words'

const PLAIN = 'aceinosuyzACEINOSUYZ'
const ACCENTED = 'áçéíñóšúýžÁÇÉÍÑÓŠÚÝŽ'
const LONGER_BY = 0.4

const accented = (text: string) => [...text].map((letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter).join('')

/** English as a longer language might be: accents, two fifths more, and brackets at the ends; data keeps its name. */
export function pseudo(template: string): string {
  if (!template.trim()) return template
  const words = template
    .split(/(\{\w+\})/)
    .map((piece) => (/^\{\w+\}$/.test(piece) ? piece : accented(piece)))
    .join('')
  const more = Math.ceil(template.length * LONGER_BY)
  const padding = 'ëxtrâ lóng '.repeat(Math.ceil(more / 11)).slice(0, more)
  return `[${words} ${padding.trim()}]`
}

/** A dictionary in pseudo-English. */
export const pseudoCopy = (copy: Copy): Copy => rewriteCopy(copy, (_, template) => pseudo(template))
