import { describe, expect, it } from 'vitest'
import { languages } from '../../scripts/languages.mjs'
import { exportedNames, scriptEntries } from './built-entries'

const serverEntries: Record<string, readonly string[]> = {
  '@doorpost/server': [
    'ConfigError',
    'DEFAULT_LIMITS',
    'chooseLanguage',
    'createAuth',
    'memoryStore',
    'resilientStore',
  ],
  '@doorpost/server/contract': [
    'AUTH_ERROR_CODES',
    'DEFAULT_BASE_PATH',
    'DEFAULT_SIGN_IN_PATH',
    'LONGEST_CODE',
    'REQUEST_HEADER',
    'SHORTEST_CODE',
    'canonicalEmail',
    'foldCode',
    'isLikeEmail',
    'maskEmail',
    'normalizeCode',
    'tidyEmail',
  ],
  '@doorpost/server/session': ['ConfigError', 'createSessions', 'sessionOrResponse'],
  '@doorpost/server/scalekit': ['ConfigError', 'scalekit'],
  '@doorpost/server/mail': [
    'BUILT_IN_VARIABLES',
    'MAIL_LANGUAGES',
    'MAIL_VARIABLES',
    'MailTemplateError',
    'mailTemplateNames',
    'mailVariables',
    'renderMailTemplate',
    'toSpokenDuration',
    'wordsFor',
  ],
  '@doorpost/server/redis': ['ConfigError', 'keyOf', 'redisStore'],
  '@doorpost/server/postgres': ['ConfigError', 'postgresStore', 'postgresStoreTable'],
  '@doorpost/server/opentelemetry': ['openTelemetry'],
  '@doorpost/server/node': ['sendResponse', 'toNodeHandler', 'toRequest'],
  '@doorpost/server/next': [
    'authedAction',
    'createSignInActions',
    'getSession',
    'getSignInStart',
    'requireRecentSignIn',
    'requireSession',
    'toRouteHandlers',
    'withSession',
  ],
  '@doorpost/server/next/proxy': ['createProxy'],
  '@doorpost/server/testing': [
    'fakeProvider',
    'mintSessionCookie',
    'providerContract',
    'signedIn',
    'storeContract',
    'testBrowser',
  ],
}

const headless = [
  'actionClient',
  'HiddenFields',
  'SignInProvider',
  'createSignInStore',
  'errorText',
  'fetchClient',
  'findMailProvider',
  'formatClock',
  'formatDuration',
  'propGetter',
  'isAboutLink',
  'useAnnouncement',
  'useBrand',
  'useCodeLife',
  'useCodeStep',
  'useCopy',
  'useCountdown',
  'useEmailStep',
  'useLateMail',
  'useLinkConfirm',
  'useLinkTicket',
  'useOpenMail',
  'useOtpInput',
  'usePageTitle',
  'useResendTimer',
  'useSession',
  'useSignIn',
  'useSignOut',
]

const clientEntries: Record<string, readonly string[]> = {
  '@doorpost/react': [
    ...headless,
    'CodeStep',
    'EmailStep',
    'ErrorMessage',
    'LinkConfirm',
    'LoginForm',
    'OpenMailButton',
    'OtpInput',
    'ResendTimer',
    'SignOutButton',
  ],
  '@doorpost/react/headless': headless,
  '@doorpost/react/testing': ['fakeClient', 'fakeClock', 'fakePending', 'fakeSession'],
  ...Object.fromEntries(Object.entries(languages).map(([tag, name]) => [`@doorpost/react/copy/${tag}`, [name]])),
}

describe('what each entry exports', () => {
  it('is written down here for every entry with scripts', () => {
    const entries = [...scriptEntries('server'), ...scriptEntries('react')]
    expect(Object.keys({ ...serverEntries, ...clientEntries }).sort()).toEqual(entries.sort())
  })

  it.each(Object.entries(serverEntries))('%s, where React runs on the server', (specifier, names) => {
    expect(exportedNames(specifier, ['react-server'])).toEqual([...names].sort())
  })

  // A server bundle replaces a client module by references and never runs it.
  it.each(Object.entries(clientEntries))('%s', (specifier, names) => {
    expect(exportedNames(specifier)).toEqual([...names].sort())
  })
})
