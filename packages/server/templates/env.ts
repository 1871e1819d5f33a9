import { existsSync } from 'node:fs'
import { loadEnvFile } from 'node:process'

// Nothing else reads this file here. A variable that is set already keeps its value.
if (existsSync('.env.local')) loadEnvFile('.env.local')
