import { LoginForm } from '@doorpost/react'
import type { Copy } from '@doorpost/react/headless'
import type { ReactNode } from 'react'
import { useBranding } from '../brand/brand-context'
import { captcha } from '../stage/captcha'
import type { DeviceView } from './flow-device'

interface SignInPageProps {
  readonly view: DeviceView
  readonly copy: Copy
}

/** What the browser of a device shows: the real form, or the app behind it once a link has led there. */
export function SignInPage({ view, copy }: SignInPageProps): ReactNode {
  const branding = useBranding()
  // Colours come as tokens from around: a property of the form would win over dark.
  const brand = branding && { name: branding.brand.name || undefined, logo: branding.logo }
  if (view.isInApp)
    return (
      <p className="player-app" lang="en" dir="ltr">
        <strong>Signed in</strong>
        The link led straight into your app.
      </p>
    )
  return (
    <LoginForm
      key={view.page}
      store={view.store}
      copy={copy}
      slots={{ challenge: captcha }}
      {...(brand && { brand })}
    />
  )
}
