import { dirname, normalize } from 'node:path/posix'

const ABOUT = `# Doorpost

> Passwordless sign-in for React and Next.js, built on Scalekit: one email with a code and a magic link, and either signs
> the visitor in. Packages: @doorpost/react (hooks and styled components), @doorpost/server (handlers, sessions, guards),
> @doorpost/emulator (a local stand-in for Scalekit with an inbox page).

Every page, route handler and Server Action checks the session itself: \`requireSession\`, \`withSession\`, \`authedAction\`. A
layout or \`proxy.ts\` is not enough. \`npx doorpost init\` sets an app up; \`npx doorpost doctor\` says what is wrong with it.
Start with [tasks and their shortest code](docs/how-to/tasks.md). Every snippet of these pages compiles against this version.
`

/**
 * `llms.txt`: what the index of the documentation lists, for readers that begin at the root.
 *
 * @param {string} index the text of `docs/README.md`
 * @param {string} path where that is
 */
export function llmsText(index, path) {
  const fromRoot = (target) => normalize(`${dirname(path)}/${target}`)
  const [, ...sections] = index.split(/^(?=## )/m)
  const lists = sections.map((section) =>
    section
      .trim()
      .split('\n')
      .filter((line) => /^(## |- |$)/.test(line))
      .join('\n')
      .replaceAll(/\]\(([^)]+)\)/g, (_, target) => `](${fromRoot(target)})`),
  )
  return `${[ABOUT.trim(), ...lists].join('\n\n')}\n`
}
