/**
 * A page of the reference: what some entries export.
 *
 * @typedef {object} ReferencePage
 * @property {string} file In `docs/reference`.
 * @property {string} title
 * @property {string} intro What the page is for, and where the same is explained.
 * @property {readonly string[]} entries As they are imported.
 * @property {readonly string[]} [first] The exports that most readers come for.
 * @property {(name: string) => boolean} [has] Which of their exports; all that no earlier page has, if left out.
 */

const isComponent = (name) =>
  /^[A-Z]/.test(name) &&
  /^(LoginForm|\w+Step|OtpInput|ResendTimer|\w+Button|LinkConfirm|ErrorMessage)(Props|Options|Slots)?$/.test(name)

/** @type {readonly ReferencePage[]} */
export const pages = [
  {
    file: 'components.md',
    title: 'Components and their props',
    intro:
      'The styled parts of `@doorpost/react`. [Theming](../how-to/theming.md) says how to restyle them, and\n[build your own page](../how-to/compose.md) how to arrange them.',
    entries: ['@doorpost/react'],
    first: ['LoginForm', 'EmailStep', 'CodeStep', 'OtpInput'],
    has: (name) =>
      (isComponent(name) && !/^(SignInStep|CodeStepOptions|UseCodeStep|UseEmailStep)$/.test(name)) ||
      /^(ElementsProps|PartElements|Heading(Level|Props))$/.test(name),
  },
  {
    file: 'hooks.md',
    title: 'Hooks and commands',
    intro:
      'What the components are made of, from `@doorpost/react/headless`. All but `useSession` and `useSignOut` belong inside\n`SignInProvider`. The commands of a sign-in (`sendCode`, `submitCode`, `changeEmail`, …) are under\n[SignInStore](#signinstore); `useSignIn` returns them.',
    entries: ['@doorpost/react/headless'],
    first: ['SignInProvider', 'useSignIn', 'useEmailStep', 'useCodeStep', 'useOtpInput', 'useResendTimer'],
    has: (name) =>
      /^(use|Use)[A-Z]/.test(name) ||
      /^(SignInProvider|SignInProviderProps|SignInCommands|SignInStore|SignInState|SignInStep|SignInFacts|PendingSignIn|PageStart|LinkTicket|SignedIn)$/.test(
        name,
      ) ||
      (/^\w+Options$/.test(name) && !/^(FetchClient|Request|SignInStore)/.test(name)) ||
      /^(CodeInputProps|PartProps|propGetter|HiddenFields\w*|HiddenFieldValues)$/.test(name),
  },
  {
    file: 'client.md',
    title: 'Client, store and texts',
    intro:
      'The rest of `@doorpost/react/headless`: what sends the requests, what keeps a sign-in, and the functions that put\nerrors and times into words. The English dictionary is `en` of `@doorpost/react/copy/en`, and the others are\n[next to it](../how-to/languages.md).',
    entries: ['@doorpost/react/headless'],
    first: ['errorText', 'fetchClient', 'createSignInStore'],
  },
  {
    file: 'server.md',
    title: 'Server',
    intro:
      '`createSessions` and `createAuth`, with every option, and what mounts them\n[outside Next.js](../how-to/frameworks.md). Their defaults are also [in one table](options.md), and every error is\n[on its own page](errors.md).',
    entries: ['@doorpost/server/session', '@doorpost/server', '@doorpost/server/node'],
    first: ['createSessions', 'createAuth', 'sessionOrResponse', 'toNodeHandler'],
  },
  {
    file: 'next.md',
    title: 'Next.js adapters',
    intro:
      'Guards, route handlers, actions and the proxy. [Protect pages](../explanation/concepts.md#every-page-checks-the-session) says which to use where.',
    entries: ['@doorpost/server/next', '@doorpost/server/next/proxy'],
    first: ['requireSession', 'getSession', 'withSession', 'authedAction', 'requireRecentSignIn', 'createProxy'],
  },
  {
    file: 'providers-and-stores.md',
    title: 'Providers, stores and telemetry',
    intro:
      'What you pass to `createSessions` and `createAuth`. Write your own [provider](../how-to/providers.md) or [store](../how-to/store.md).',
    entries: [
      '@doorpost/server/scalekit',
      '@doorpost/server/redis',
      '@doorpost/server/postgres',
      '@doorpost/server/opentelemetry',
    ],
  },
  {
    file: 'mail.md',
    title: 'Mail',
    intro:
      'The template of the email, its variables and the words in them: `@doorpost/server/mail`, which runs anywhere.\n[The mail](../how-to/mail.md) shows how they fit.',
    entries: ['@doorpost/server/mail'],
    first: ['mailVariables', 'renderMailTemplate', 'mailTemplateNames'],
  },
  {
    file: 'contract.md',
    title: 'Contract',
    intro:
      'What the browser and the server say to each other: `@doorpost/server/contract`, which runs anywhere. `@doorpost/react`\nexports its types again.',
    entries: ['@doorpost/server/contract'],
  },
  {
    file: 'testing-tools.md',
    title: 'Testing tools',
    intro:
      'Fakes, contracts and a browser without a browser. [Testing your app](../how-to/testing.md) shows each at work.',
    entries: ['@doorpost/react/testing', '@doorpost/server/testing'],
  },
]
