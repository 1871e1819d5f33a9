import { auth } from '../lib/auth.server'

export const loader = ({ request }) => auth.handler(request)
export const action = ({ request }) => auth.handler(request)
