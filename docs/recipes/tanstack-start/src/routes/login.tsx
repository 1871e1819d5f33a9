import { LoginForm } from '@doorpost/react'
import { createFileRoute } from '@tanstack/react-router'
import { getSignInStart } from '../server/functions'
import '@doorpost/react/styles.css'

export const Route = createFileRoute('/login')({
  loader: ({ location }) => getSignInStart({ data: location.searchStr }),
  // The page's own, because the loader's goes to the browser's later questions only.
  headers: () => ({ 'cache-control': 'no-store' }),
  component: Login,
})

function Login() {
  return <LoginForm {...Route.useLoaderData()} />
}
