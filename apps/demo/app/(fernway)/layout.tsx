export { default, generateViewport, metadata } from '@/app/login/layout'
