import type { Copy } from '@doorpost/react/headless'
import { type ReactNode, useId, useRef } from 'react'
import { saveFile } from '../room/save-file'
import type { FlowStep } from './flow-path'
import { savedNotes, savedTest } from './saved-test'
import './save-test.css'

interface SaveTestProps {
  readonly steps: readonly FlowStep[]
  readonly copy: Copy
}

/** Saves the path as a test; where some of it is not what happens to a real app, after having said so. */
export function SaveTest({ steps, copy }: SaveTestProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  const notes = savedNotes(steps, copy)
  const save = () => {
    dialog.current?.close()
    saveFile('sign-in.spec.ts', savedTest(steps, copy))
  }
  return (
    <>
      <button
        type="button"
        className="room-button"
        onClick={() => (notes.length ? dialog.current?.showModal() : save())}
      >
        Save as a test
      </button>
      <dialog ref={dialog} className="save-test" aria-labelledby={title}>
        <h2 id={title}>Before you save</h2>
        <p>
          The test runs against your app, with the emulator for its email.{' '}
          {notes.length === 1 ? 'One step is not as it happens' : `${notes.length} steps are not as they happen`} there.
          The file says so, too.
        </p>
        <dl>
          {notes.map(({ at, step, note }) => (
            <div key={at}>
              <dt>{step}</dt>
              <dd>{note}</dd>
            </div>
          ))}
        </dl>
        <div className="room-actions">
          <button type="button" className="room-button" data-kind="main" onClick={save}>
            Save the test
          </button>
          <button type="button" className="room-button" onClick={() => dialog.current?.close()}>
            Not now
          </button>
        </div>
      </dialog>
    </>
  )
}
