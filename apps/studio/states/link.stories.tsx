import { stateMeta, storyOf } from './state-story'

const meta = { ...stateMeta, title: 'States/3 Link', id: 'states-link' }

export default meta

export const Waiting = { ...storyOf('link.waiting'), name: 'waiting' }
export const Resending = { ...storyOf('link.resending'), name: 'resending' }
export const ResendFailed = { ...storyOf('link.resend-failed'), name: 'resend-failed' }
export const OpenedInOtherTab = { ...storyOf('link.opened-in-other-tab'), name: 'opened-in-other-tab' }
export const Confirm = { ...storyOf('link.confirm'), name: 'confirm' }
export const Confirming = { ...storyOf('link.confirming'), name: 'confirming' }
export const ConfirmFailed = { ...storyOf('link.confirm-failed'), name: 'confirm-failed' }
export const DifferentBrowser = { ...storyOf('link.different-browser'), name: 'different-browser' }
export const AlreadySignedIn = { ...storyOf('link.already-signed-in'), name: 'already-signed-in' }
export const Invalid = { ...storyOf('link.invalid'), name: 'invalid' }
