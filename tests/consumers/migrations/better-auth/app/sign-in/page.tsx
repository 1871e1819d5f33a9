import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { auth } from '@/lib/auth'

async function mailLink(form: FormData) {
  'use server'
  const email = String(form.get('email'))
  await auth.api.signInMagicLink({ body: { email, callbackURL: '/dashboard' }, headers: await headers() })
  redirect('/sign-in?sent')
}

export default function SignInPage() {
  return (
    <form action={mailLink}>
      <input name="email" type="email" aria-label="Email" />
      <button type="submit">Email me a link</button>
    </form>
  )
}
