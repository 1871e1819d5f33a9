import { LoginForm } from '@doorpost/react'
import { getSignInStart, type PageSearchParams } from '@doorpost/server/next'
import type { ComponentProps } from 'react'
import { auth } from '@/lib/auth'
import { Button, Input } from './ui'

/** Made on the server: the browser gets what it renders. */
const Label = (props: ComponentProps<'b'>) => <b {...props} className="ui-label" />

export default async function Page({ searchParams }: { searchParams: Promise<PageSearchParams> }) {
  const start = await getSignInStart(auth, await searchParams)
  const elements = {
    button: <Button variant="primary" />,
    quietButton: <Button variant="ghost" />,
    input: <Input aria-label="Email" />,
    label: <Label />,
  }
  return <LoginForm {...start} elements={elements} />
}
