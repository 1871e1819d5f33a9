// @vitest-environment jsdom
import { SignInProvider } from '@doorpost/react'
import { fakeClient, fakeClock, fakePending } from '@doorpost/react/testing'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { SixBoxes } from './examples/six-boxes'

afterEach(cleanup)

describe('the six boxes in docs/how-to/compose.md', () => {
  it('show what one field holds, and send the code after its last digit', async () => {
    const user = userEvent.setup()
    const client = fakeClient({ script: { verify: ['never'] } })
    const { container } = render(
      <SignInProvider pending={fakePending()} client={client} now={fakeClock().now}>
        <SixBoxes />
      </SignInProvider>,
    )
    const shown = () => [...container.querySelectorAll('.boxes span')].map((box) => box.textContent)
    expect(shown()).toEqual(['', '', '', '', '', ''])
    await user.click(screen.getByRole('textbox'))
    await user.paste('Your code is 123 456')
    expect(shown()).toEqual(['1', '2', '3', '4', '5', '6'])
    await waitFor(() => expect(client.calls.map(({ request }) => request)).toContain('verify'))
  })
})
