import { act, render } from '@testing-library/react'
import { Profiler } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { visit } from '../../../test-support/visit-in-browser'
import { SignInProvider } from '../../hooks/sign-in-provider'
import { fakeClient } from '../../testing/fake-client'
import { fakePending } from '../../testing/fake-data'
import { CodeStep } from '../code-step/code-step'
import { ResendTimer } from './resend-timer'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const pending = fakePending()
const now = () => Date.now()
const line = (container: HTMLElement) => container.querySelector('[data-part=resend]')?.textContent
const pass = (seconds: number) => act(() => vi.advanceTimersByTime(seconds * 1000))

/** The clock moves and no timer runs, as in a sleeping computer. */
const sleep = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000)

function hide(isHidden: boolean) {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(isHidden)
  act(() => {
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  })
}

describe('the resend timer in a browser', () => {
  test('counts from 30 to the button', () => {
    const { container } = visit({ props: { pending, now } })
    expect(line(container)).toBe('Send again in 0:30')
    for (let left = 29; left > 0; left -= 1) {
      pass(1)
      expect(line(container)).toBe(`Send again in 0:${String(left).padStart(2, '0')}`)
    }
    pass(1)
    expect(line(container)).toBe('Send a new code')
  })

  test('is right when a tab comes back that was hidden for 25 seconds', () => {
    const { container } = visit({ props: { pending, now } })
    hide(true)
    pass(25)
    expect(vi.getTimerCount()).toBe(0)
    hide(false)
    expect(line(container)).toBe('Send again in 0:05')
  })

  test('goes on from what the server says after a reload', () => {
    const first = visit({ props: { pending, now } })
    pass(18)
    first.unmount()
    const { container } = visit({ props: { pending: fakePending({ resendAfterSeconds: 12 }), now } })
    expect(line(container)).toBe('Send again in 0:12')
  })

  test('is right when the page comes out of the back-forward cache', () => {
    const { container } = visit({ props: { pending, now } })
    sleep(40)
    act(() => {
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    })
    expect(line(container)).toBe('Send a new code')
  })

  test('renders once a second and nothing beside it does', () => {
    const commits: string[] = []
    const count = (id: string) => commits.push(id)
    render(
      <SignInProvider client={fakeClient()} pending={pending} now={now} navigate={() => {}}>
        <Profiler id="form" onRender={count}>
          <CodeStep />
        </Profiler>
        <Profiler id="timer" onRender={count}>
          <ResendTimer />
        </Profiler>
      </SignInProvider>,
    )
    commits.length = 0
    for (let second = 1; second <= 5; second += 1) pass(1)
    expect(commits.filter((id) => id === 'timer')).toHaveLength(5)
    // The step's commits are those of the timer inside it: as many, and no more.
    expect(commits.filter((id) => id === 'form')).toHaveLength(5)
  })
})
