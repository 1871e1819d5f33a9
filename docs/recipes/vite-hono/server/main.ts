import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import api from './api'

const app = new Hono()
app.route('/', api)
app.all('/api/*', (c) => c.notFound())
app.use(serveStatic({ root: 'dist' }))
// Every page is the same document: the browser decides what it shows.
app.get('*', serveStatic({ path: 'dist/index.html' }))

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000), hostname: '127.0.0.1' })
