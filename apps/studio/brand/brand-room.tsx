import type { Copy } from '@doorpost/react/headless'
import { type ReactNode, useState } from 'react'
import { CopyButton } from '../room/copy-button'
import { Dressed, type Look } from '../room/dressed'
import { Room } from '../room/room'
import { roomHref } from '../room/room-href'
import { SkipTo } from '../room/skip-to'
import { StartOver } from '../room/start-over'
import { StatePicture } from '../room/state-picture'
import { useInAddress } from '../room/use-in-address'
import { SignInStage } from '../stage/sign-in-stage'
import { rowOf, STATE_NAMES, type StateName } from '../states/state-table'
import { SCHEMES, type Scheme } from '../tokens/kit'
import { NO_BRAND, type StudioBrand } from './brand'
import { formatBrand, NONE, parseBrand } from './brand-address'
import type { Branding } from './brand-context'
import { BrandControls } from './brand-controls'
import { BrandFiles } from './brand-files'
import { BrandLayout } from './brand-layout'
import { BrandVerdicts } from './brand-verdicts'
import { keepLogo, readLogo } from './logo'
import './brand.css'

/** Props of {@link BrandRoom}. */
export interface BrandRoomProps {
  /** The brand, as `formatBrand` writes it. */
  readonly address: string
  readonly onAddress: (address: string) => void
  readonly state: StateName
  readonly onState: (state: StateName) => void
  readonly scheme: Scheme
  readonly onScheme: (scheme: Scheme) => void
  readonly look: Look
  readonly copy: Copy
}

const brandIn = (address: string): StudioBrand => parseBrand(address) ?? NO_BRAND

interface PreviewProps extends Pick<BrandRoomProps, 'state' | 'scheme' | 'look' | 'copy'> {
  readonly branding: Branding
}

function Preview({ state, scheme, look, copy, branding }: PreviewProps) {
  return (
    <div className="room-shade" inert>
      <Dressed look={look} scheme={scheme} branding={branding} className="brand-preview">
        <BrandLayout layout={branding.brand.layout} name={branding.brand.name}>
          <SignInStage key={state} {...rowOf(state).args} copy={copy} />
        </BrandLayout>
      </Dressed>
    </div>
  )
}

/** Makes a brand: what is decided at the left, how it looks in the middle, whether it holds at the right. */
export function BrandRoom(props: BrandRoomProps): ReactNode {
  const { address, onAddress, state, onState, scheme, onScheme, look, copy } = props
  const [brand, change] = useInAddress({ address, onAddress, parse: brandIn, format: formatBrand })
  const edit = (changes: Partial<StudioBrand>) => change((known) => ({ ...known, ...changes }))
  const [logo, setLogo] = useState(readLogo)
  // Whoever starts over takes back what was only typed, too.
  const [round, setRound] = useState(0)
  const branding = { brand, logo }
  const changeLogo = (next: string | undefined) => {
    keepLogo(next)
    setLogo(next)
  }
  const startOver = () => {
    edit(NO_BRAND)
    setRound(round + 1)
    return () => edit(brand)
  }
  return (
    <Room
      title="Brand"
      lead="Your logo, your name and one colour. All states follow, in light and dark, and every story wears it until you take it off. The address of this page is your brand: send it."
      actions={
        <>
          <CopyButton text={roomHref}>Copy link</CopyButton>
          <StartOver said="Your brand is off." isFresh={formatBrand(brand) === NONE} onStart={startOver}>
            Start over
          </StartOver>
        </>
      }
    >
      <div className="brand-room">
        <div className="brand-columns">
          <section className="room-panel" aria-label="Decide">
            <BrandControls key={round} brand={brand} logo={logo} onBrand={edit} onLogo={changeLogo} />
          </section>
          <section className="brand-stage" aria-label={`Preview: ${state}`}>
            <div className="room-bar">
              <h2>{state}</h2>
              {SCHEMES.map((each) => (
                <button
                  key={each}
                  type="button"
                  className="room-button"
                  aria-pressed={each === scheme}
                  onClick={() => onScheme(each)}
                >
                  {each}
                </button>
              ))}
            </div>
            <Preview state={state} scheme={scheme} look={look} copy={copy} branding={branding} />
          </section>
          <section className="room-panel" aria-label="Checks">
            <BrandVerdicts brand={brand} look={look} />
          </section>
        </div>
      </div>
      <section className="brand-strip" aria-label="All states">
        <h2>All {STATE_NAMES.length} states</h2>
        <SkipTo id="brand-files">Take it along</SkipTo>
        <ul>
          {STATE_NAMES.map((name) => (
            <li key={name}>
              <StatePicture state={name} copy={copy} look={look} scheme={scheme} branding={branding} scale={0.4} />
              <button type="button" className="brand-pick" aria-pressed={name === state} onClick={() => onState(name)}>
                {name}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <BrandFiles brand={brand} look={look} logo={logo} onBrand={edit} />
    </Room>
  )
}
