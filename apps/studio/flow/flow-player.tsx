import { type ReactNode, useRef, useState } from 'react'
import { CopyButton } from '../room/copy-button'
import { Room } from '../room/room'
import { saveFile } from '../room/save-file'
import { typeInto } from '../stage/type-into'
import type { Dress } from './device-frame'
import { DEVICE_KINDS, DEVICES, type DeviceKind } from './device-sizes'
import { Devices } from './devices'
import { Director } from './director'
import type { NextAnswer } from './flow-answers'
import type { FlowMail } from './flow-mail'
import { stepInWords } from './flow-words'
import { Mailbox } from './mailbox'
import { PictureStrip } from './picture-strip'
import { Presentation } from './presentation'
import { ReplayedDevice } from './replayed-device'
import { savedTest } from './saved-test'
import { Timeline } from './timeline'
import { useArrows } from './use-arrows'
import { type PlayerPlace, usePlayer } from './use-player'
import './player.css'

/** What the address says of the player. */
export interface PlayerArgs extends PlayerPlace {
  readonly device: DeviceKind
  readonly keyboard: boolean
}

/** Props of {@link FlowPlayer}. */
export interface FlowPlayerProps extends PlayerArgs {
  readonly dress: Dress
  /** What the toolbar lets the server say. */
  readonly forced: NextAnswer | null
  /** The address of this view. */
  readonly shareUrl: () => string
  readonly onChange: (changes: Partial<PlayerArgs>) => void
}

const PANES = { device: 'Device', mail: 'Mailbox', director: 'Director' } as const

type Pane = keyof typeof PANES

/** The keys of an object are what its type says as long as nothing is added to it. */
const panes = Object.keys(PANES) as readonly Pane[]

/** The real form on a device; beside it its mailbox, and the server, the clock and the connection, played by hand. */
export function FlowPlayer(props: FlowPlayerProps): ReactNode {
  const { device, keyboard, dress, forced, shareUrl, onChange } = props
  const player = usePlayer({ path: props.path, at: props.at, forced, onMove: onChange })
  const { flow, view, steps, states, at, goTo } = player
  const [isPresenting, setIsPresenting] = useState(false)
  const [isStrip, setIsStrip] = useState(false)
  const [isComparing, setIsComparing] = useState(false)
  const [comparedAt, setComparedAt] = useState<number | null>(null)
  const [pane, setPane] = useState<Pane>('device')
  const root = useRef<HTMLDivElement>(null)
  const compared = comparedAt !== null && comparedAt <= steps.length ? comparedAt : null

  useArrows({
    onBack: () => at > 0 && goTo(at - 1),
    onNext: () => at < steps.length && goTo(at + 1),
    onEscape: isPresenting ? () => setIsPresenting(false) : undefined,
  })

  if (isPresenting)
    return <Presentation player={player} kind={device} dress={dress} onLeave={() => setIsPresenting(false)} />

  if (isStrip)
    return (
      <PictureStrip steps={steps} kind={device} dress={dress} shareUrl={shareUrl} onLeave={() => setIsStrip(false)} />
    )

  const type = ({ code, device: owner }: FlowMail) => {
    const field = root.current?.querySelector<HTMLInputElement>(
      `[data-device-name="${owner}"] input[autocomplete="one-time-code"]`,
    )
    if (field) typeInto(field, code)
    setPane('device')
  }
  const compare = (count: number) => {
    setComparedAt(count)
    setIsComparing(false)
  }
  const comparedStep = compared === null ? undefined : steps[compared - 1]
  const actions = (
    <>
      <select
        className="room-input player-devices"
        aria-label="Device"
        value={device}
        onChange={({ currentTarget }) => {
          const kind = DEVICE_KINDS.find((known) => known === currentTarget.value)
          if (kind) onChange({ device: kind })
        }}
      >
        {DEVICE_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {DEVICES[kind].name}, {DEVICES[kind].width} × {DEVICES[kind].height}
          </option>
        ))}
      </select>
      {DEVICES[device].keyboard > 0 && (
        <button
          type="button"
          className="room-button"
          aria-pressed={keyboard}
          onClick={() => onChange({ keyboard: !keyboard })}
        >
          Keyboard
        </button>
      )}
      <button
        type="button"
        className="room-button"
        onClick={() => saveFile('sign-in.spec.ts', savedTest(steps, dress.copy))}
      >
        Save as a test
      </button>
      <button type="button" className="room-button" onClick={() => setIsStrip(true)}>
        Pictures
      </button>
      <CopyButton text={shareUrl}>Copy link</CopyButton>
      <button type="button" className="room-button" data-kind="main" onClick={() => setIsPresenting(true)}>
        Present
      </button>
    </>
  )
  return (
    <Room title="Player" lead="You play the visitor, the server, the mail and the clock." actions={actions}>
      <div className="player" ref={root} data-pane={pane}>
        <nav className="player-panes" aria-label="Shown">
          {panes.map((name) => (
            <button
              key={name}
              type="button"
              className="room-button"
              aria-pressed={name === pane}
              onClick={() => setPane(name)}
            >
              {PANES[name]}
              {name === 'mail' && view.mails.length > 0 && ` (${view.mails.length})`}
            </button>
          ))}
        </nav>
        <div className="player-stage" data-pane-name="device">
          <div className="player-frames">
            <Devices player={player} kind={device} dress={dress} hasKeyboard={keyboard} />
            {compared !== null && (
              <ReplayedDevice
                key={`compared ${compared}`}
                label={`For comparison: ${comparedStep ? stepInWords(comparedStep) : 'Opened the page'}`}
                steps={steps.slice(0, compared)}
                kind={device}
                dress={dress}
              />
            )}
          </div>
          {view.one.visited && (
            <p className="player-visited" role="status">
              The visitor is now at {view.one.visited}
            </p>
          )}
        </div>
        <section className="room-panel player-pane" data-pane-name="mail" aria-labelledby="player-mailbox">
          <h2 id="player-mailbox">Mailbox</h2>
          <Mailbox flow={flow} view={view} dress={dress} onType={type} />
        </section>
        <section className="room-panel player-pane" data-pane-name="director" aria-label="Director">
          <Director flow={flow} view={view} forced={forced} />
        </section>
        <section className="player-timeline" aria-label="Timeline">
          <div className="room-bar">
            <h2>What has happened</h2>
            <button
              type="button"
              className="room-button"
              aria-pressed={isComparing}
              disabled={!steps.length}
              onClick={() => setIsComparing(!isComparing)}
            >
              Compare
            </button>
            <button type="button" className="room-button" onClick={player.startOver}>
              Start over
            </button>
            {compared !== null && (
              <button type="button" className="room-button" onClick={() => setComparedAt(null)}>
                Stop comparing
              </button>
            )}
            {isComparing && <span role="status">Choose what to put beside it.</span>}
          </div>
          <Timeline
            steps={steps}
            states={states}
            at={at}
            comparedAt={compared}
            dress={dress}
            isComparing={isComparing}
            onGo={goTo}
            onCompare={compare}
          />
        </section>
      </div>
    </Room>
  )
}
