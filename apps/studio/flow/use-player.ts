import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { StateName } from '../states/state-table'
import { createFlow, type Flow, type FlowView } from './flow'
import type { NextAnswer } from './flow-answers'
import { type FlowStep, formatPath, parsePath } from './flow-path'
import { replay } from './replay'

/** Where the player is, as the address says it. */
export interface PlayerPlace {
  /** Everything that has happened, and what was done before somebody went back. */
  readonly path: string
  /** How many of these steps are shown; empty for all of them. */
  readonly at: string
}

interface Timeline {
  readonly steps: readonly FlowStep[]
  readonly states: readonly StateName[]
}

/** A sign-in that can be walked: to and fro, and on from anywhere. */
export interface Player extends Timeline {
  readonly flow: Flow
  readonly view: FlowView
  /** Another number is another run: nothing of the page before may be left. */
  readonly run: number
  /** How many steps are shown. */
  readonly at: number
  goTo(at: number): void
  startOver(): void
}

interface Run {
  readonly flow: Flow
  readonly number: number
  readonly steps: readonly FlowStep[]
}

interface PlayerOptions extends PlayerPlace {
  /** What the toolbar lets the server say. */
  readonly forced: NextAnswer | null
  readonly onMove: (place: PlayerPlace) => void
}

const isPrefix = (part: readonly FlowStep[], whole: readonly FlowStep[]) =>
  part.length <= whole.length && part.every((step, index) => step === whole[index])

/** The timeline once a run has come this far: what lies ahead stays until something else is done. */
const grown = (timeline: Timeline, { steps, states }: FlowView): Timeline =>
  isPrefix(steps, timeline.steps)
    ? { steps: timeline.steps, states: [...states, ...timeline.states.slice(states.length)] }
    : { steps, states }

const focused = () => (document.activeElement instanceof HTMLElement ? document.activeElement : null)

/** Plays the path of an address, and tells of every step from then on. */
export function usePlayer({ path, at, forced, onMove }: PlayerOptions): Player {
  const [run, setRun] = useState<Run>(() => ({ flow: createFlow(), number: 0, steps: parsePath(path) }))
  const [timeline, setTimeline] = useState<Timeline>({ steps: run.steps, states: [] })
  const [settled, setSettled] = useState<Flow | null>(null)
  const begun = useRef<Flow | null>(null)
  const shownFirst = useRef(at)
  const focusAfter = useRef<HTMLElement | null>(null)
  const { flow, steps: target } = run
  const view = useSyncExternalStore(flow.subscribe, flow.getView)
  const isSettled = settled === flow
  const shown = isSettled ? view.steps.length : target.length

  const goTo = useCallback((count: number) => {
    focusAfter.current = focused()
    setRun(({ number }) => ({ flow: createFlow(), number: number + 1, steps: timelineNow.current.slice(0, count) }))
  }, [])
  const timelineNow = useRef(timeline.steps)
  timelineNow.current = timeline.steps

  useEffect(() => {
    // Once, and also under StrictMode: a path that is played twice is another path.
    if (begun.current === flow) return
    begun.current = flow
    void replay(flow, target).then(() => {
      if (begun.current !== flow) return
      setTimeline((before) => grown(before, flow.getView()))
      const first = shownFirst.current
      shownFirst.current = ''
      // The whole path was played first: so that what lies ahead has its pictures, too.
      if (first !== '' && Number(first) < target.length) return goTo(Number(first))
      setSettled(flow)
      if (focusAfter.current?.isConnected) focusAfter.current.focus()
      focusAfter.current = null
    })
  }, [flow, target, goTo])

  useEffect(() => {
    if (isSettled) flow.force(forced)
  }, [flow, forced, isSettled])

  useEffect(() => {
    if (isSettled) setTimeline((before) => grown(before, view))
  }, [view, isSettled])

  const told = useRef('')
  useEffect(() => {
    const place = { path: formatPath(timeline.steps), at: shown < timeline.steps.length ? `${shown}` : '' }
    const text = `${place.path} ${place.at}`
    if (!isSettled || text === told.current) return
    told.current = text
    onMove(place)
  }, [timeline, shown, isSettled, onMove])

  const startOver = () => {
    focusAfter.current = focused()
    setTimeline({ steps: [], states: [] })
    setRun({ flow: createFlow(), number: run.number + 1, steps: [] })
  }

  return { ...timeline, flow, view, run: run.number, at: shown, goTo, startOver }
}
