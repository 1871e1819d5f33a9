import { fakeClient } from '@doorpost/react/testing'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { start } from '../examples/app-stub'
import { Bar } from '../examples/as-child'
import asChildCode from '../examples/as-child.tsx?raw'
import { OwnLogin } from '../examples/headless'
import headlessCode from '../examples/headless.tsx?raw'
import { LoginPage as InGermanPage } from '../examples/in-german'
import inGermanCode from '../examples/in-german.tsx?raw'
import { elements, LoginPage as OwnElementsPage } from '../examples/own-elements'
import ownElementsCode from '../examples/own-elements.tsx?raw'
import { SecondFactor } from '../examples/own-markup'
import ownMarkupCode from '../examples/own-markup.tsx?raw'
import { LoginCard as StyledParts } from '../examples/styled-parts'
import styledPartsCode from '../examples/styled-parts.tsx?raw'
import { LoginCard as UtilityClasses } from '../examples/utility-classes'
import utilityClassesCode from '../examples/utility-classes.tsx?raw'
import { LoginPage } from '../examples/whole-form'
import wholeFormCode from '../examples/whole-form.tsx?raw'
import { StateMatrix } from '../matrix/state-matrix'
import { isRed } from '../stage/colour'
import { copyOf } from '../stage/languages'
import { rowOf, STATE_NAMES } from '../states/state-table'
import { statusShownIn } from '../states/status-shown-in'
import './as-child.css'
import './composition.css'
import './utilities.css'
import './design-system.css'

const meta = { title: 'Build/Examples' } satisfies Meta

export default meta
type Story = StoryObj

/** An example's own file is the code that its page shows. */
const source = (code: string) => ({ docs: { source: { code, language: 'tsx' } } })

export const WholeForm: Story = {
  name: 'The whole form',
  parameters: source(wholeFormCode),
  render: () => <LoginPage start={{}} />,
}

export const InGerman: Story = {
  name: 'In German',
  parameters: source(inGermanCode),
  render: () => <InGermanPage start={{}} />,
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading')).toHaveTextContent('Bei Acme anmelden')
    await expect(canvas.getByRole('button')).toHaveTextContent('Weiter')
  },
}

export const StyledPartsOnly: Story = {
  name: 'Styled parts',
  parameters: source(styledPartsCode),
  render: () => <StyledParts start={start} />,
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { level: 2 })).toHaveTextContent('Check your email')
    await expect(canvas.getByRole('link', { name: 'Open Gmail' })).toBeInTheDocument()
  },
}

/** What the page of the first step shows: the same example before anything was sent. */
export const StyledPartsAtFirst: Story = {
  name: 'Styled parts, first step',
  tags: ['!dev'],
  parameters: source(styledPartsCode),
  render: () => <StyledParts start={{}} />,
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('textbox')).toHaveAttribute('type', 'email')
  },
}

export const AsChild: Story = {
  name: 'asChild',
  parameters: source(asChildCode),
  render: () => <Bar start={start} />,
  play: async ({ canvas }) => {
    const link = canvas.getByRole('link', { name: 'Go to your inbox' })
    await expect(link).toHaveClass('ds-link')
    await expect(link).toHaveAttribute('data-part', 'open-mail')
    await expect(decodeURIComponent(link.getAttribute('href') ?? '')).toContain('hello@example.com')

    const alert = canvas.getByRole('alert')
    await expect(alert.tagName).toBe('STRONG')
    await expect(alert).toHaveAttribute('data-part', 'error')
    await expect(alert).toHaveTextContent('The connection failed. Try again.')
    await expect(isRed(getComputedStyle(alert).color)).toBe(true)

    const button = canvas.getByRole('button', { name: 'Leave' })
    await expect(button).toHaveClass('ds-button-ghost')
    await expect(button).toHaveAttribute('data-part', 'sign-out-button')
  },
}

export const OwnElements: Story = {
  name: 'Elements of your own',
  parameters: source(ownElementsCode),
  render: () => <OwnElementsPage {...start} />,
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: 'Sign in' })).toHaveClass('ds-button-primary')
    await expect(canvas.getByRole('link', { name: 'Open Gmail' })).toHaveClass('ds-link')
  },
}

/** The same elements in every state there is. */
export const OwnElementsInAllStates: Story = {
  name: 'Elements of your own, in all states',
  tags: ['!dev'],
  parameters: { page: 'wide' },
  render: (_, { globals }) => <StateMatrix copy={copyOf(globals.language)} elements={elements} />,
  play: async ({ canvasElement }) => {
    const shown = () =>
      STATE_NAMES.map((name) => [name, statusShownIn(canvasElement.querySelector(`[data-state-name="${name}"]`))])
    await waitFor(() => expect(shown()).toEqual(STATE_NAMES.map((name) => [name, rowOf(name).status])))
    const kits = 'button:not(.ds-button), a[data-part]:not(.ds-link), input[type=email]:not(.ds-input)'
    await expect(
      [...canvasElement.querySelectorAll('[data-part=login]')].flatMap((form) =>
        [...form.querySelectorAll(kits)].filter((found) => !found.closest('[data-part=challenge]')),
      ),
    ).toEqual([])
  },
}

export const OwnMarkup: Story = {
  name: 'Markup of your own',
  parameters: source(ownMarkupCode),
  render: () => <SecondFactor check={(code) => code === '12345678'} />,
  play: async ({ canvas, userEvent }) => {
    const field = canvas.getByLabelText('Code from your app')
    await userEvent.click(field)
    await userEvent.paste('1234 5670')
    await expect(canvas.getByText('Not that one.')).toBeVisible()
    await userEvent.paste('1234 5678')
    await expect(canvas.getByText('That is it.')).toBeVisible()
  },
}

export const Tailwind: Story = {
  name: 'Utility classes',
  parameters: source(utilityClassesCode),
  render: () => <UtilityClasses start={start} />,
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading')).toHaveStyle({ textAlign: 'center' })
    await expect(canvas.getByRole('button', { name: 'Sign in' })).toHaveStyle({ backgroundColor: '#6d28d9' })
  },
}

export const Headless: Story = {
  name: 'Raw hooks',
  parameters: source(headlessCode),
  render: () => (
    <div>
      <p className="build-raw">
        This is raw on purpose: behaviour only, no style, no words. Errors are shown as codes.
      </p>
      <OwnLogin client={fakeClient({ script: { verify: ['code_expired'] } })} />
    </div>
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('Email'), 'ada@example.com{Enter}')
    await userEvent.type(await canvas.findByLabelText('Code'), '123456')
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent('code_expired'))
  },
}
