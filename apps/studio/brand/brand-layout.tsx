import type { ReactNode } from 'react'
import type { StudioBrand } from './brand'
import './brand-layout.css'

interface BrandLayoutProps {
  readonly layout: StudioBrand['layout']
  readonly name: string
  readonly children: ReactNode
}

/** What stands behind a dialog: the outline of some page. */
const SomePage = () => (
  <div className="brand-some-page" aria-hidden="true">
    <i />
    <i />
    <i />
    <i />
  </div>
)

/** The page around a sign-in: nothing, a card, a split page, or a dialog over a page. */
export function BrandLayout({ layout, name, children }: BrandLayoutProps): ReactNode {
  return (
    <div className="brand-frame">
      <div className="brand-layout" data-layout={layout}>
        {layout === 'split' && (
          <div className="brand-panel" aria-hidden="true">
            <span>{name}</span>
          </div>
        )}
        {layout === 'dialog' && <SomePage />}
        <div className="brand-place">{children}</div>
      </div>
    </div>
  )
}
