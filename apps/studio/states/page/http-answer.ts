import type { SignInErrorCode } from '@doorpost/react/headless'
import source from '../../../../packages/server/src/handler/errors.ts?raw'

const [, table = ''] = /STATUS_OF = \{([^}]*)\}/.exec(source) ?? []

/** The HTTP status of each code, as the server's own table has it. Read as text: the server is no part of a page. */
export const STATUSES: Readonly<Record<string, number>> = Object.fromEntries(
  [...table.matchAll(/(\w+): (\d+)/g)].map(([, code = '', status]) => [code, Number(status)]),
)

/** What the server answers with where it says this code; undefined for a failure that only the browser sees. */
export const statusOf = (code: SignInErrorCode): number | undefined => STATUSES[code]
