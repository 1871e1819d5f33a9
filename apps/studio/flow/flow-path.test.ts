import { describe, expect, test } from 'vitest'
import { type FlowStep, formatPath, parsePath, unknownStep } from './flow-path'

describe('the path of the flow player', () => {
  test('survives an address', () => {
    const steps: FlowStep[] = ['send-right', 'verify-wrong', 'wait30', 'resend-slow', 'arrive', 'change', 'othertab']
    expect(parsePath(formatPath(steps))).toEqual(steps)
    // Storybook keeps an argument in the address only if it is made of these.
    expect(formatPath(steps)).toMatch(/^[\w-]+$/)
  })

  test('knows a second device, the connection, and the way back', () => {
    const steps = parsePath('offline_send-offline_online_send-right_back_phone_two-send-right_two-verify-old_link')
    expect(steps).toHaveLength(9)
    expect(formatPath(steps)).toMatch(/^[\w-]+$/)
  })

  test.each([
    '',
    'two-phone',
    'two-two-change',
    'send-old',
    'nonsense',
    'send',
    'send-',
    'send-nonsense',
    '-right',
    'toString',
    'send-toString',
    'send-right-wrong',
  ])('reads nothing out of %j', (text) => {
    expect(parsePath(text)).toEqual([])
  })

  test('keeps what comes before an unknown step, and names that', () => {
    expect(parsePath('send-right_verify-perhaps_change')).toEqual(['send-right'])
    expect(unknownStep('send-right_verify-perhaps_change')).toBe('verify-perhaps')
    expect(unknownStep('send-right_change')).toBeUndefined()
    expect(unknownStep('')).toBeUndefined()
  })
})
