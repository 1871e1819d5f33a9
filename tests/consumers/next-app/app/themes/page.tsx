import { NestedThemes } from './nested-themes'

export default function ThemesPage() {
  return <NestedThemes />
}
