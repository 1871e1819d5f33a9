import { lazy, Suspense } from 'react'
import { createRoot } from 'react-dom/client'

// Each page asks the server as soon as it is loaded. With a router of yours, these are two of its routes.
const pages = {
  '/login': lazy(() => import('./login')),
  '/dashboard': lazy(() => import('./dashboard')),
}

const Page = location.pathname === '/login' ? pages['/login'] : pages['/dashboard']
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <Suspense>
      <Page />
    </Suspense>,
  )
}
