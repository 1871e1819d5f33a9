import type { Check } from './check'
import { actionGuards } from './checks/action-guards'
import { allowedOrigins } from './checks/allowed-origins'
import { copies } from './checks/copies'
import { deployment } from './checks/deployment'
import { envIgnored } from './checks/env-ignored'
import { environment } from './checks/environment'
import { frameHeaders } from './checks/frame-headers'
import { handlerGuards } from './checks/handler-guards'
import { openPaths } from './checks/open-paths'
import { pageGuards } from './checks/page-guards'
import { provider } from './checks/provider'
import { proxyFile } from './checks/proxy-file'
import { proxyMatcher } from './checks/proxy-matcher'
import { routeFile } from './checks/route-file'
import { secretReuse } from './checks/secret-reuse'
import { versions } from './checks/versions'

/** Everything that `doorpost doctor` looks at, in this order. */
export const CHECKS: readonly Check[] = [
  environment,
  secretReuse,
  envIgnored,
  provider,
  versions,
  copies,
  routeFile,
  proxyFile,
  proxyMatcher,
  openPaths,
  pageGuards,
  handlerGuards,
  actionGuards,
  allowedOrigins,
  frameHeaders,
  deployment,
]
