import { LoginForm } from '@doorpost/react'
import type { Copy } from '@doorpost/react/headless'
import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { createFlow, type Flow, replay } from './flow'
import { FlowPanel } from './flow-panel'
import { formatPath, parsePath } from './flow-path'
import './flow.css'

/** Props of {@link FlowPlayer}. */
export interface FlowPlayerProps {
  /** Steps to begin with, such as `send-right_verify-wrong`. Read once. */
  readonly path: string
  readonly copy: Copy
  /** Runs when the visitor has got to another step. */
  readonly onPath: (path: string) => void
}

interface RunProps extends Omit<FlowPlayerProps, 'path'> {
  readonly flow: Flow
  readonly onStartOver: () => void
}

function Run({ flow, copy, onPath, onStartOver }: RunProps) {
  const view = useSyncExternalStore(flow.subscribe, flow.getView)
  const path = formatPath(view.steps)
  const told = useRef('')

  useEffect(() => {
    if (path === told.current) return
    told.current = path
    onPath(path)
  }, [path, onPath])

  return (
    <div className="flow" dir="ltr">
      <div className="flow-form">
        <LoginForm key={view.page} store={view.store} copy={copy} />
        {view.visited && <p className="flow-visited">The visitor is now at {view.visited}</p>}
      </div>
      <FlowPanel flow={flow} view={view} onStartOver={onStartOver} />
    </div>
  )
}

/** The real form on the left; on the right, the server, the clock and the other tabs, played by hand. */
export function FlowPlayer({ path, copy, onPath }: FlowPlayerProps): ReactNode {
  const [{ flow, number }, setRun] = useState(() => ({ flow: createFlow(), number: 0 }))
  const shared = useRef<string | null>(path)

  useEffect(() => {
    // Once, and also under StrictMode: a path that is played twice is another path.
    if (shared.current) void replay(flow, parsePath(shared.current))
    shared.current = null
  }, [flow])

  const startOver = () => {
    onPath('')
    setRun({ flow: createFlow(), number: number + 1 })
  }

  return <Run key={number} flow={flow} copy={copy} onPath={onPath} onStartOver={startOver} />
}
