import type { Copy } from '@doorpost/react/headless'
import { type ReactNode, useRef } from 'react'
import { Dressed, type Look, type Scheme } from '../room/dressed'
import { useSeen } from '../room/use-seen'
import { SignInStage } from '../stage/sign-in-stage'
import { rowOf, type StateName } from '../states/state-table'
import type { Composition } from './composition'

interface PagePictureProps {
  readonly Layout: Composition['Layout']
  readonly state: StateName
  readonly copy: Copy
  readonly look: Look
  readonly scheme: Scheme
}

/** A whole page in a state, as a picture of a phone's width: drawn when seen, out of reach. */
export function PagePicture({ Layout, state, copy, look, scheme }: PagePictureProps): ReactNode {
  const frame = useRef<HTMLDivElement>(null)
  const isSeen = useSeen(frame)
  return (
    <div ref={frame} className="build-picture" data-state-name={state} aria-hidden inert>
      {isSeen && (
        <Dressed look={look} scheme={scheme} branding={null} className="build-picture-page build-page">
          <Layout>
            <SignInStage {...rowOf(state).args} copy={copy} />
          </Layout>
        </Dressed>
      )}
    </div>
  )
}
