import { createRoot } from 'react-dom/client'
import { NestedThemes } from './themes/nested-themes'

const root = document.getElementById('root')
if (root) createRoot(root).render(<NestedThemes />)
