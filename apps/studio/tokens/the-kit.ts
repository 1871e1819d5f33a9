import clay from '@doorpost/react/looks/clay.css?raw'
import meadow from '@doorpost/react/looks/meadow.css?raw'
import sheet from '@doorpost/react/styles.css?raw'
import theming from '../../../docs/how-to/theming.md?raw'
import { readKit } from './kit'

/** The looks and tokens of the kit, as the files of this repository have them. */
export const kit = readKit({ sheet, looks: { meadow, clay }, theming })
