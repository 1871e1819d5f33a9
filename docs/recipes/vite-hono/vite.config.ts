import devServer from '@hono/vite-dev-server'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  // In development Vite serves the pages and passes `/api` to the server, on one address.
  plugins: [react(), devServer({ entry: 'server/api.ts', exclude: [/^\/(?!api\/)/] })],
})
