import type { Copy } from '@doorpost/react/headless'
import { type ReactNode, useRef } from 'react'
import { formatPath } from '../../flow/flow-path'
import type { Way } from '../../map/find-way'
import { useWayTo } from '../../map/use-way-to'
import { WayList } from '../../map/way-list'
import { CopyButton } from '../../room/copy-button'
import { Room } from '../../room/room'
import { roomHref } from '../../room/room-href'
import { RoomLink } from '../../room/room-link'
import { storyIdOf } from '../state-id'
import type { StateName } from '../state-table'
import type { VisitorAction } from './read-form'
import { stateAdvice } from './state-advice'
import { Fact, ForDevelopers, Spoken, Tokens, Transcript, Words } from './state-facts'
import { StateGallery } from './state-gallery'
import { type Dress, StateLive, WordsSaid } from './state-live'
import { StatePicker } from './state-picker'
import { useHeard } from './use-heard'
import { useReadForm } from './use-read-form'
import './state-page.css'

/** Props of {@link StatePage}. */
export interface StatePageProps {
  readonly state: StateName
  readonly onState: (state: StateName) => void
  /** What the numbers on the form stand for. */
  readonly order: Order
  readonly onOrder: (order: Order) => void
  readonly dress: Dress
  /** The language of the toolbar. */
  readonly language: string
  /** Light or dark, as it comes out. */
  readonly scheme: 'light' | 'dark'
}

/** What the numbers on the form can stand for. */
export const ORDERS = {
  focus: { name: 'Tab stops', about: 'The numbers are the stops of the Tab key.' },
  reading: {
    name: 'Reading order',
    about: 'The numbers are those of the reading order. One that is missing is heard, and not seen.',
  },
} as const

/** A key of {@link ORDERS}. */
export type Order = keyof typeof ORDERS

// The keys of an object are what its type says as long as nothing is added to it.
const orders = Object.keys(ORDERS) as readonly Order[]

interface FactsProps extends Omit<StatePageProps, 'onState'> {
  readonly way: Way | null | undefined
}

function Actions({ actions, copy }: { readonly actions: readonly VisitorAction[]; readonly copy: Copy }) {
  if (actions.length === 0) return <p>Nothing is left to do.</p>
  return (
    <ol className="state-page-list">
      {actions.map(({ verb, name }) => (
        <li key={name}>
          {verb} “
          <bdi lang={copy.lang} dir={copy.dir}>
            {name}
          </bdi>
          ”
        </li>
      ))}
    </ol>
  )
}

/** The shortest way from the empty page. */
function HowReached({ way }: { readonly way: Way | null | undefined }) {
  if (way === undefined) return <p aria-busy="true">Walking the map …</p>
  if (!way?.steps.length) return <p>The page was opened.</p>
  return <WayList label="The shortest way from the empty page" steps={way.steps} />
}

/** Everything about one state that can be read off the form, its words and its rules. */
function Facts({ state, order, onOrder, way, dress, language, scheme }: FactsProps) {
  const page = useRef<HTMLDivElement>(null)
  const heard = useHeard(page)
  const { focus, reading, actions, tokens } = useReadForm(page)
  const { copy, look, branding } = dress
  const advice = stateAdvice[state]
  return (
    <>
      <div className="state-page">
        <div className="state-page-stage">
          <fieldset className="room-bar" aria-label="Numbers on the form">
            {orders.map((name) => (
              <button
                key={name}
                type="button"
                className="room-button"
                aria-pressed={name === order}
                onClick={() => onOrder(name)}
              >
                {ORDERS[name].name}
              </button>
            ))}
          </fieldset>
          <StateLive
            state={state}
            dress={dress}
            page={page}
            places={order === 'focus' ? focus : reading.map(({ place }) => place)}
            hasLine={order === 'reading'}
          />
          <p className="state-page-note">{ORDERS[order].about}</p>
        </div>
        <div className="state-page-facts">
          <Fact title="How they got here">
            <HowReached way={way} />
          </Fact>
          <Fact title="What they can do">
            <Actions actions={actions} copy={copy} />
          </Fact>
          <Fact title="What they hear" lead="What a screen reader says by itself, up to here.">
            <Transcript heard={heard} copy={copy} />
          </Fact>
          <Fact title="Reading order" lead="The page, read from the top.">
            <ol className="state-page-list">
              {reading.map(({ role, notes, texts, place }, index) => (
                <li key={`${index} ${role}`}>
                  <small>{[role, ...notes, ...(place ? [] : ['not seen'])].join(', ')}</small>
                  {texts.map((text) => (
                    <Spoken key={text} copy={copy}>
                      {text}
                    </Spoken>
                  ))}
                </li>
              ))}
            </ol>
          </Fact>
          <Fact title="Do and don't">
            <dl className="state-page-pairs">
              <dt>Do</dt>
              <dd>{advice.do}</dd>
              <dt>Don't</dt>
              <dd>{advice.dont}</dd>
            </dl>
          </Fact>
          <Fact title="For developers">
            <ForDevelopers state={state} />
          </Fact>
        </div>
      </div>
      <section className="room-panel state-page-wide" aria-label="Pictures">
        <h2>Pictures</h2>
        <StateGallery state={state} language={language} branding={branding} />
      </section>
      <div className="state-page-tables">
        <Fact title="Words">
          <WordsSaid state={state} copy={copy}>
            {(words) => <Words state={state} lang={copy.lang} dir={copy.dir} words={words} />}
          </WordsSaid>
        </Fact>
        <Fact title="Tokens" lead="Point at a part to see what it takes from the token.">
          <Tokens tokens={tokens} look={look} scheme={scheme} />
        </Fact>
      </div>
    </>
  )
}

/** The page of one state. */
export function StatePage({ state, onState, ...rest }: StatePageProps): ReactNode {
  const way = useWayTo(state)
  const { look, scheme, copy } = rest.dress
  return (
    <Room
      title={state}
      lead={stateAdvice[state].says}
      actions={
        <>
          <StatePicker state={state} onState={onState} />
          <RoomLink className="room-button" to={{ id: storyIdOf(state) }}>
            Open it
          </RoomLink>
          {way?.playerPath && (
            <RoomLink
              className="room-button"
              to={{ id: 'flow-player--player', args: { path: formatPath(way.playerPath) } }}
            >
              Open in the player
            </RoomLink>
          )}
          <CopyButton text={roomHref}>Copy link</CopyButton>
        </>
      }
    >
      {/* Another state, look or language is another form: what was heard of the one before is over. */}
      <Facts key={`${state} ${look} ${scheme} ${copy.lang} ${copy.dir}`} state={state} way={way} {...rest} />
    </Room>
  )
}
