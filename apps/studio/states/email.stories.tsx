import { stateMeta, storyOf } from './state-story'

const meta = { ...stateMeta, title: 'States/1 Email', id: 'states-email' }

export default meta

export const Idle = { ...storyOf('email.idle'), name: 'idle' }
export const Invalid = { ...storyOf('email.invalid'), name: 'invalid' }
export const Sending = { ...storyOf('email.sending'), name: 'sending' }
export const RateLimited = { ...storyOf('email.rate-limited'), name: 'rate-limited' }
export const NotAllowed = { ...storyOf('email.not-allowed'), name: 'not-allowed' }
export const Challenge = { ...storyOf('email.challenge'), name: 'challenge' }
export const Offline = { ...storyOf('email.offline'), name: 'offline' }
export const ProviderUnavailable = { ...storyOf('email.provider-unavailable'), name: 'provider-unavailable' }
export const CookiesBlocked = { ...storyOf('email.cookies-blocked'), name: 'cookies-blocked' }
