import { type ReactNode, useState } from 'react'
import { NotKept } from '../../room/not-kept'
import { Room } from '../../room/room'
import { SkipTo } from '../../room/skip-to'
import { languages } from '../../stage/languages'
import type { Dress } from '../../states/page/state-live'
import { StatePicker } from '../../states/page/state-picker'
import { STATE_NAMES, type StateName } from '../../states/state-table'
import { kit } from '../../tokens/the-kit'
import { ChecklistChecks } from './checklist-checks'
import { ChecklistCriteria } from './checklist-criteria'
import { ChecklistDetail } from './checklist-detail'
import { ChecklistFiles } from './checklist-files'
import { ChecklistLists } from './checklist-lists'
import { ChecklistProgress } from './checklist-progress'
import { ChecklistRows } from './checklist-rows'
import { approvedIn, type Finding, findingOf, keyOf, type Note, type Place, withCheck, withFinding } from './review'
import { useReview } from './use-review'
import './checklist.css'

/** Props of {@link ChecklistRoom}. */
export interface ChecklistRoomProps {
  readonly place: Place
  readonly dress: Dress
  readonly onState: (state: StateName) => void
  readonly onPlace: (place: Omit<Place, 'state'>) => void
}

const NO_DRAFT: Note = { part: '', text: '' }

const nameOf = (lang: string) => new Intl.DisplayNames(['en'], { type: 'language' }).of(lang) ?? lang

/** Goes through every state in a look and a language, and keeps what was found. */
export function ChecklistRoom({ place, dress, onState, onPlace }: ChecklistRoomProps): ReactNode {
  const { review, isKept, change } = useReview()
  const [said, setSaid] = useState('')
  // Whoever looks something up in another state comes back to what they were writing.
  const [drafts, setDrafts] = useState<Readonly<Record<string, Note>>>({})
  const key = keyOf(place)
  const { state, look, language } = place
  const finding = findingOf(review, place)
  const find = (name: StateName, found: Partial<Finding>) => {
    change(withFinding(review, { ...place, state: name }, found))
    setSaid('')
  }
  const go = (name: StateName) => {
    onState(name)
    setSaid('')
  }
  const approve = () => {
    const approved = withFinding(review, place, { isApproved: true })
    change(approved)
    const next = STATE_NAMES[STATE_NAMES.indexOf(state) + 1]
    setSaid(
      `${state} is approved, ${approvedIn(approved, look, language)} of ${STATE_NAMES.length}. ${next ? `Now ${next}.` : 'It was the last.'}`,
    )
    if (next) onState(next)
  }
  return (
    <Room
      title="Checklist"
      lead="Go through the states in a look and a language, approve them, and pin notes to their parts. This browser keeps it; a file takes it into the pull request."
      actions={<ChecklistFiles review={review} onReview={change} />}
    >
      <NotKept isKept={isKept}>Save what you found as a file before you leave this page: it is lost with it.</NotKept>
      <div className="room-bar checklist-where">
        <label className="room-field">
          Look
          <select value={look} onChange={({ target }) => onPlace({ look: target.value, language })}>
            {Object.keys(kit.looks).map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <label className="room-field">
          Language
          <select value={language} onChange={({ target }) => onPlace({ look, language: target.value })}>
            {languages.map(({ lang }) => (
              <option key={lang} value={lang}>
                {nameOf(lang)}
              </option>
            ))}
          </select>
        </label>
        <ChecklistProgress review={review} place={place} onPlace={onPlace} />
      </div>
      <ChecklistLists review={review} place={place} onReview={change} />
      <div className="checklist">
        <section className="checklist-detail" aria-label={state}>
          <div className="room-bar">
            <StatePicker state={state} onState={go} />
            <button type="button" className="room-button" data-kind="main" onClick={approve}>
              {finding.isApproved ? 'Approved: next' : 'Approve, and next'}
            </button>
          </div>
          <p className="checklist-said" role="status">
            {said || `${approvedIn(review, look, language)} of ${STATE_NAMES.length} approved.`}
          </p>
          <ChecklistDetail
            key={key}
            state={state}
            dress={dress}
            finding={finding}
            draft={drafts[key] ?? NO_DRAFT}
            onDraft={(draft) => setDrafts({ ...drafts, [key]: draft })}
            onFinding={(found) => find(state, found)}
            onSay={setSaid}
          />
          <ChecklistChecks
            state={state}
            templates={review.templates}
            checks={finding.checks}
            onCheck={(check, holds) => change(withCheck(review, place, check, holds))}
          />
        </section>
        <section className="room-panel" aria-label="All states">
          <SkipTo id="checklist-criteria">WCAG 2.2 AA</SkipTo>
          <ChecklistRows review={review} place={place} onState={go} onFinding={find} />
        </section>
      </div>
      <ChecklistCriteria review={review} onReview={change} />
    </Room>
  )
}
