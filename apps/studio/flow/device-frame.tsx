import type { Copy } from '@doorpost/react/headless'
import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Branding } from '../brand/brand-context'
import { Dressed, type Look, type Scheme } from '../room/dressed'
import { DEVICES, type DeviceKind } from './device-sizes'
import type { DeviceView } from './flow-device'
import type { DeviceName } from './flow-path'
import { timeOfDay } from './flow-time'
import { SignInPage } from './sign-in-page'
import './device-frame.css'

/** How everything that is shown is dressed: what the toolbars say. */
export interface Dress {
  readonly copy: Copy
  readonly look: Look
  readonly scheme: Scheme
  readonly branding: Branding | null
}

interface DeviceFrameProps {
  readonly label: string
  /** By which a code is typed into it; none for a picture. */
  readonly name?: DeviceName
  readonly view: DeviceView
  readonly kind: DeviceKind
  readonly dress: Dress
  readonly seconds: number
  readonly isConnected?: boolean
  readonly hasKeyboard?: boolean
  /** A picture only: out of reach. */
  readonly isInert?: boolean
  /** Another device is in hand: a click takes this one. */
  readonly onTake?: () => void
  /** Drawn this large, instead of as large as there is room. */
  readonly scale?: number
}

/** Width of the drawn edge around a screen, in its own pixels. */
const EDGE = 10

/** As large as the element has room for, never larger than life. */
function useFittingScale(width: number, height: number) {
  const room = useRef<HTMLDivElement>(null)
  const [scale, setScale] = useState(0.5)
  useEffect(() => {
    const element = room.current
    if (!element) return
    const measure = () => {
      const { clientWidth, clientHeight } = element
      if (clientWidth && clientHeight) setScale(Math.min(1, clientWidth / width, clientHeight / height))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [width, height])
  return { room, scale }
}

const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', '␣'] as const

/** A picture of a keyboard: what matters is the room that it takes. */
const Keyboard = ({ height }: { readonly height: number }) => (
  <div className="device-keyboard" style={{ blockSize: height }} aria-hidden>
    {KEYS.map((row) => (
      <div key={row}>
        {[...row].map((letter) => (
          <span key={letter}>{letter}</span>
        ))}
      </div>
    ))}
  </div>
)

/** A drawn device with the real page on it, in the page's real size, made as large as there is room. */
export function DeviceFrame(props: DeviceFrameProps): ReactNode {
  const { label, view, kind, dress, seconds, isConnected = true, hasKeyboard = false, isInert = false } = props
  const { width, height, keyboard } = DEVICES[kind]
  const fitting = useFittingScale(width + 2 * EDGE, height + 2 * EDGE)
  const { copy, look, scheme, branding } = dress
  const size = {
    '--device-width': `${width}px`,
    '--device-height': `${height}px`,
    '--device-scale': props.scale ?? fitting.scale,
  }
  return (
    <section className="device" aria-label={label} data-device-name={props.name} ref={fitting.room}>
      <div className="device-outline" data-device={kind} style={size as CSSProperties}>
        <div className="device-screen" inert={isInert || props.onTake !== undefined}>
          <div className="device-bar" lang="en" dir="ltr">
            <span>{timeOfDay(seconds)}</span>
            <span className="device-address">app.example{view.visited ?? '/login'}</span>
            <span>{isConnected ? 'online' : 'offline'}</span>
          </div>
          <Dressed look={look} scheme={scheme} branding={branding} className="device-page">
            <div className="device-column" lang={copy.lang} dir={copy.dir}>
              <SignInPage view={view} copy={copy} />
            </div>
          </Dressed>
          {hasKeyboard && keyboard > 0 && <Keyboard height={keyboard} />}
        </div>
        {props.onTake && (
          <button type="button" className="device-take" onClick={props.onTake}>
            Take in hand
          </button>
        )}
      </div>
    </section>
  )
}
