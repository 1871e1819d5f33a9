import { stateMeta, storyOf } from './state-story'

const meta = { ...stateMeta, title: 'States/4 Done', id: 'states-done' }

export default meta

export const Redirecting = { ...storyOf('done.redirecting'), name: 'redirecting' }
