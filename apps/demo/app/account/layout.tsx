export { default, generateViewport, metadata } from '@/components/site'
