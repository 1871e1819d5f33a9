import { stateMeta, storyOf } from './state-story'

const meta = { ...stateMeta, title: 'States/2 Code', id: 'states-code' }

export default meta

export const Empty = { ...storyOf('code.empty'), name: 'empty' }
export const Partial = { ...storyOf('code.partial'), name: 'partial' }
export const Full = { ...storyOf('code.full'), name: 'full' }
export const Verifying = { ...storyOf('code.verifying'), name: 'verifying' }
export const NothingTyped = { ...storyOf('code.nothing-typed'), name: 'nothing-typed' }
export const Wrong = { ...storyOf('code.wrong'), name: 'wrong' }
export const WrongAgain = { ...storyOf('code.wrong-again'), name: 'wrong-again' }
export const LastAttempt = { ...storyOf('code.last-attempt'), name: 'last-attempt' }
export const Expiring = { ...storyOf('code.expiring'), name: 'expiring' }
export const Expired = { ...storyOf('code.expired'), name: 'expired' }
export const Locked = { ...storyOf('code.locked'), name: 'locked' }
export const RateLimited = { ...storyOf('code.rate-limited'), name: 'rate-limited' }
export const ResendWaiting = { ...storyOf('code.resend-waiting'), name: 'resend-waiting' }
export const ResendReady = { ...storyOf('code.resend-ready'), name: 'resend-ready' }
export const Resending = { ...storyOf('code.resending'), name: 'resending' }
export const Resent = { ...storyOf('code.resent'), name: 'resent' }
export const ResendFailed = { ...storyOf('code.resend-failed'), name: 'resend-failed' }
export const Challenge = { ...storyOf('code.challenge'), name: 'challenge' }
export const Refused = { ...storyOf('code.refused'), name: 'refused' }
export const NotAllowed = { ...storyOf('code.not-allowed'), name: 'not-allowed' }
export const NoPending = { ...storyOf('code.no-pending'), name: 'no-pending' }
export const ProviderUnavailable = { ...storyOf('code.provider-unavailable'), name: 'provider-unavailable' }
export const Offline = { ...storyOf('code.offline'), name: 'offline' }
export const Alphanumeric = { ...storyOf('code.alphanumeric'), name: 'alphanumeric' }
export const FiveLong = { ...storyOf('code.5-long'), name: '5-long' }
