import localFont from 'next/font/local'

/**
 * Inter, from this server. The first file is there before the text; the second comes for letters that the first lacks,
 * and brings a fallback of the same measures, so that nothing moves when either arrives.
 */
const latin = localFont({
  src: [
    { path: '../node_modules/@fontsource/inter/files/inter-latin-400-normal.woff2', weight: '400' },
    { path: '../node_modules/@fontsource/inter/files/inter-latin-600-normal.woff2', weight: '600' },
  ],
  variable: '--font-latin',
  display: 'swap',
  adjustFontFallback: false,
})

const latinExtended = localFont({
  src: [
    { path: '../node_modules/@fontsource/inter/files/inter-latin-ext-400-normal.woff2', weight: '400' },
    { path: '../node_modules/@fontsource/inter/files/inter-latin-ext-600-normal.woff2', weight: '600' },
  ],
  variable: '--font-latin-extended',
  display: 'swap',
  preload: false,
  adjustFontFallback: 'Arial',
})

export const fonts = `${latin.variable} ${latinExtended.variable}`
