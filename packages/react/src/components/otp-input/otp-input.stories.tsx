import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { OtpInput } from './otp-input'

const meta = {
  title: 'Parts/OtpInput',
  component: OtpInput,
  args: { 'aria-label': 'Code', onComplete: fn(), onValueChange: fn() },
} satisfies Meta<typeof OtpInput>

export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = {}

const pasted = (text: string, code = '123456'): Story => ({
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByLabelText('Code'))
    await userEvent.paste(text)
    await expect(canvas.getByLabelText('Code')).toHaveValue(code)
    await expect(args.onComplete).toHaveBeenCalledTimes(1)
    await expect(args.onComplete).toHaveBeenCalledWith(code)
  },
})

// Storybook reads tags without running the file: they stand in each story.
export const PastedInGroups: Story = { ...pasted('123-456'), tags: ['!dev'] }
export const PastedMail: Story = { ...pasted('Your code is 123 456. Order 20248899'), tags: ['!dev'] }
export const PastedArabicDigits: Story = { ...pasted('١٢٣٤٥٦'), tags: ['!dev'] }
export const PastedFullWidthDigits: Story = { ...pasted('１２３４５６'), tags: ['!dev'] }
export const PastedLongerCode: Story = { ...pasted('12345678', '12345678'), tags: ['!dev'] }

export const PastedOverFull: Story = {
  tags: ['!dev'],
  play: async ({ args, canvas, userEvent }) => {
    const field = canvas.getByLabelText('Code')
    await userEvent.type(field, '111111')
    await userEvent.paste('222222')
    await expect(field).toHaveValue('222222')
    await expect(args.onComplete).toHaveBeenLastCalledWith('222222')
  },
}

export const TypedWithOtherDigits: Story = {
  tags: ['!dev'],
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('Code'), '1-٢x3')
    await expect(canvas.getByLabelText('Code')).toHaveValue('123')
  },
}

export const Alphanumeric: Story = {
  args: { alphabet: 'alphanumeric' },
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('Code'), 'ab12cd')
    await expect(canvas.getByLabelText('Code')).toHaveValue('AB12CD')
    await expect(args.onComplete).not.toHaveBeenCalled()
  },
}

export const FiveLong: Story = { args: { length: 5 } }
export const EightLong: Story = { args: { length: 8 } }
export const Refused: Story = { args: { 'aria-invalid': true } }
export const Accepted: Story = { args: { success: true } }
