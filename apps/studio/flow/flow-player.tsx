import { type ReactNode, useRef, useState } from 'react'
import { Room } from '../room/room'
import { typeInto } from '../stage/type-into'
import type { Dress } from './device-frame'
import type { DeviceKind } from './device-sizes'
import { Devices } from './devices'
import { Director } from './director'
import type { NextAnswer } from './flow-answers'
import type { FlowMail } from './flow-mail'
import { formatPath, unknownStep } from './flow-path'
import { stepInWords } from './flow-words'
import { Mailbox } from './mailbox'
import { PictureStrip } from './picture-strip'
import { PlayerActions } from './player-actions'
import { PlayerTimeline } from './player-timeline'
import { Presentation } from './presentation'
import { ReplayedDevice } from './replayed-device'
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

// The keys of an object are what its type says as long as nothing is added to it.
const panes = Object.keys(PANES) as readonly Pane[]

/** The real form on a device; beside it its mailbox, and the server, the clock and the connection, played by hand. */
export function FlowPlayer(props: FlowPlayerProps): ReactNode {
  const { device, keyboard, dress, forced, shareUrl, onChange } = props
  const player = usePlayer({ path: props.path, at: props.at, forced, onMove: onChange })
  const { flow, view, steps, at, goTo } = player
  const [shown, setShown] = useState<'player' | 'presentation' | 'strip'>('player')
  const [comparedAt, setComparedAt] = useState<number | null>(null)
  const [pane, setPane] = useState<Pane>('device')
  // Of the address that was opened: it is soon rewritten to what was played.
  const [unknown] = useState(() => unknownStep(props.path))
  const root = useRef<HTMLDivElement>(null)
  const compared = comparedAt !== null && comparedAt <= steps.length ? comparedAt : null

  const leave = () => setShown('player')
  const present = () => {
    // Whoever has played it to its end shows it from its beginning.
    if (at === steps.length) goTo(0)
    setShown('presentation')
  }

  useArrows({
    onBack: () => at > 0 && goTo(at - 1),
    onNext: () => at < steps.length && goTo(at + 1),
    onEscape: shown === 'presentation' ? leave : undefined,
  })

  if (shown === 'presentation') return <Presentation player={player} kind={device} dress={dress} onLeave={leave} />
  if (shown === 'strip')
    return <PictureStrip steps={steps} kind={device} dress={dress} shareUrl={shareUrl} onLeave={leave} />

  const type = ({ code, device: owner }: FlowMail) => {
    const field = root.current?.querySelector<HTMLInputElement>(
      `[data-device-name="${owner}"] input[autocomplete="one-time-code"]`,
    )
    if (field) typeInto(field, code)
    setPane('device')
  }
  const comparedSteps = compared === null ? null : steps.slice(0, compared)
  const actions = (
    <PlayerActions
      steps={steps}
      device={device}
      keyboard={keyboard}
      dress={dress}
      shareUrl={shareUrl}
      onChange={onChange}
      onPictures={() => setShown('strip')}
      onPresent={present}
    />
  )
  return (
    <Room title="Player" lead="You play the visitor, the server, the mail and the clock." actions={actions}>
      {unknown !== undefined && (
        <p className="room-warning" role="alert">
          There is no step “{unknown}”: what the address has from there on was left out.
        </p>
      )}
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
            {comparedSteps && (
              <ReplayedDevice
                key={formatPath(comparedSteps)}
                label={`For comparison: ${stepInWords(comparedSteps.at(-1))}`}
                steps={comparedSteps}
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
        <PlayerTimeline player={player} dress={dress} comparedAt={compared} onCompare={setComparedAt} />
      </div>
    </Room>
  )
}
