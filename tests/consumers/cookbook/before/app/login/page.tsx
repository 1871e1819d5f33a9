'use client'
import { type FormEvent, useState } from 'react'

async function post(endpoint: string, body: object) {
  const response = await fetch(`/api/auth/${endpoint}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  return response.json()
}

export default function LoginPage() {
  const [email, setEmail] = useState('')
  const [code, setCode] = useState('')
  const [authRequestId, setAuthRequestId] = useState('')
  const [message, setMessage] = useState('')

  async function ask(endpoint: string, body: object) {
    const answer = await post(endpoint, body)
    setMessage(answer.error ?? '')
    if (answer.authRequestId) setAuthRequestId(answer.authRequestId)
  }

  async function verify(typed: string) {
    setCode(typed)
    if (typed.length < 6) return
    const answer = await post('verify', { code: typed, authRequestId })
    if (answer.success) location.assign('/dashboard')
    else setMessage(answer.error)
  }

  function send(event: FormEvent) {
    event.preventDefault()
    ask('send-passwordless', { email })
  }

  if (authRequestId === '')
    return (
      <form onSubmit={send}>
        <label>
          Email <input type="email" value={email} onChange={(event) => setEmail(event.target.value)} required />
        </label>
        <button type="submit">Continue</button>
        <p role="alert">{message}</p>
      </form>
    )
  return (
    <>
      <label>
        Code <input value={code} onChange={(event) => verify(event.target.value)} maxLength={6} />
      </label>
      <p role="alert">{message}</p>
      <button type="button" onClick={() => ask('resend-passwordless', { authRequestId })}>
        Send again
      </button>
    </>
  )
}
