import { LoginForm } from '@doorpost/react'
import { data } from 'react-router'
import { auth } from '../lib/auth.server'
import type { Route } from './+types/login'
import '@doorpost/react/styles.css'

export async function loader({ request }: Route.LoaderArgs) {
  const start = await auth.signInStart(request.headers, new URL(request.url).searchParams)
  return data(start, { headers: { 'cache-control': 'no-store' } })
}

export const headers: Route.HeadersFunction = ({ loaderHeaders }) => loaderHeaders

export default function Login({ loaderData }: Route.ComponentProps) {
  return (
    <main style={{ minHeight: '80dvh', display: 'grid', placeItems: 'center', padding: '2rem 1rem' }}>
      <LoginForm {...loaderData} />
    </main>
  )
}
