import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rewrite } from '../../../docs/how-to/read-session.mjs'
import { root } from '../../../scripts/root.mjs'

const page = (name) => readFileSync(join(root, 'tests/consumers/migrations', name, 'app/account/page.tsx'), 'utf8')

const migrated = (signIn) => `import { getSession } from '@doorpost/server/next'
import { sessions } from '@/lib/sessions'
import { redirect } from 'next/navigation'

export default async function AccountPage() {
  const session = await getSession(sessions)
  if (!session) redirect('${signIn}/account')
  return <p>Account {session.subject}</p>
}
`

describe('a page that reads the session', () => {
  it.each([
    ['next-auth-4', '/api/auth/signin?callbackUrl='],
    ['next-auth-5', '/api/auth/signin?callbackUrl='],
    ['better-auth', '/sign-in?next='],
  ])('of %s reads ours', (name, signIn) => {
    expect(rewrite(page(name))).toBe(migrated(signIn))
  })

  it('keeps directives first and imports that something else needs', () => {
    const source = `'use server'

import { headers } from 'next/headers'
import { auth } from '@/lib/auth'

export async function act() {
  const session = await auth.api.getSession({ headers: await headers() })
  return [session?.user?.email, session?.user.id, (await headers()).get('x')]
}
`
    expect(rewrite(source)).toBe(`'use server'

import { getSession } from '@doorpost/server/next'
import { sessions } from '@/lib/sessions'
import { headers } from 'next/headers'

export async function act() {
  const session = await getSession(sessions)
  return [session?.email, session?.subject, (await headers()).get('x')]
}
`)
  })

  it('is left as it is when it reads none', () => {
    const source = `import { auth } from '@/lib/auth'\nexport const { GET } = auth.handlers\n`
    expect(rewrite(source)).toBe(source)
  })

  it('reads it a second time as it did', () => {
    expect(rewrite(migrated('/login?next='))).toBe(migrated('/login?next='))
  })
})
