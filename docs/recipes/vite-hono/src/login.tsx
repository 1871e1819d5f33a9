import { LoginForm, type LoginFormProps } from '@doorpost/react'
import { use } from 'react'
import '@doorpost/react/styles.css'

async function readStart(): Promise<LoginFormProps> {
  const response = await fetch(`/api/sign-in-start${location.search}`)
  return response.ok ? response.json() : {}
}

// A sign-in in progress, and why a link failed: without it the form works, but knows of neither.
const start = readStart().catch(() => ({}))

export default function Login() {
  return <LoginForm {...use(start)} />
}
