import { createFileRoute } from '@tanstack/react-router'
import { auth } from '../../../server/auth.server'

const handle = ({ request }: { request: Request }) => auth.handler(request)

export const Route = createFileRoute('/api/auth/$')({
  server: { handlers: { GET: handle, HEAD: handle, POST: handle } },
})
