import { languages } from './scripts/languages.mjs'

const dist = 'packages/react/dist'
const ignore = ['react', 'react-dom']
const parts = `${dist}/index.js`

export default [
  { name: 'A page with LoginForm', path: parts, import: '{ LoginForm }', ignore, limit: '17400 B' },
  {
    name: 'A page of your own on the hooks',
    path: `${dist}/headless.js`,
    import: '{ SignInProvider, useSignIn, useEmailStep, useCodeStep, useOtpInput, useResendTimer }',
    ignore,
    limit: '6950 B',
  },
  { name: 'OtpInput alone', path: parts, import: '{ OtpInput }', ignore, limit: '5400 B' },
  { name: 'EmailStep alone', path: parts, import: '{ EmailStep }', ignore, limit: '5250 B' },
  // It also asks whether the session is over, and has its page loaded again.
  { name: 'SignOutButton alone', path: parts, import: '{ SignOutButton }', ignore, limit: '1800 B' },
  {
    name: 'input-otp, which OtpInput is made of',
    path: 'packages/react/node_modules/input-otp/dist/index.mjs',
    import: '{ OTPInput }',
    ignore,
    limit: '3700 B',
  },
  ...Object.keys(languages).map((tag) => ({
    name: `Language ${tag}`,
    path: `${dist}/copy/${tag}.js`,
    limit: '2000 B',
    // As bundlers for browsers write it; esbuild alone would escape every letter that is not Latin.
    modifyEsbuildConfig: (config) => ({ ...config, charset: 'utf8' }),
  })),
  { name: 'Stylesheet', path: `${dist}/styles.css`, limit: '3200 B' },
  ...['meadow', 'clay'].map((look) => ({
    name: `Look ${look}`,
    path: `${dist}/looks/${look}.css`,
    limit: '400 B',
  })),
]
