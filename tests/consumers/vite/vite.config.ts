import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// As create-vite writes it: Lightning CSS rewrites and minifies the sheets for the browsers of Vite's default target.
export default defineConfig({ plugins: [react()] })
