import type { Meta, StoryObj } from '@storybook/react-vite'
import { onStage } from '@studio/stage/on-stage'
import { EmailStep } from './email-step'

const meta = {
  title: 'Parts/EmailStep',
  component: EmailStep,
  decorators: [onStage],
} satisfies Meta<typeof EmailStep>

export default meta
type Story = StoryObj<typeof meta>

export const Idle: Story = {}
export const WithTerms: Story = { args: { terms: 'By continuing you accept the terms.' } }
export const InsideAPage: Story = { args: { headingLevel: 2 } }
