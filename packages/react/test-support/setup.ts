import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

// jsdom lays nothing out; the code field asks what is under its right edge.
document.elementFromPoint ??= () => null

afterEach(cleanup)
