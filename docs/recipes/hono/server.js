import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { signIn } from './sign-in.js'

const app = new Hono()
app.route('/', signIn)
app.get('/', (c) => c.redirect('/dashboard'))

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000), hostname: '127.0.0.1' })
