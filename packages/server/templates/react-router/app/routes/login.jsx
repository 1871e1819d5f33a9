import { LoginForm } from '@doorpost/react'
import { data } from 'react-router'
import { auth } from '../lib/auth.server'
import '@doorpost/react/styles.css'

export async function loader({ request }) {
  const start = await auth.signInStart(request.headers, new URL(request.url).searchParams)
  return data(start, { headers: { 'cache-control': 'no-store' } })
}

export const headers = ({ loaderHeaders }) => loaderHeaders

export default function Login({ loaderData }) {
  return (
    <main style={{ minHeight: '80dvh', display: 'grid', placeItems: 'center', padding: '2rem 1rem' }}>
      <LoginForm {...loaderData} />
    </main>
  )
}
