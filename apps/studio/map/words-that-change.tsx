import type { Copy } from '@doorpost/react/headless'
import type { ReactNode } from 'react'
import type { SaidWord } from '../states/page/said-words'
import { WordsSaid } from '../states/page/state-live'
import type { StateName } from '../states/state-table'

interface WordsThatChangeProps {
  readonly from: StateName
  readonly to: StateName
  readonly copy: Copy
}

/** The words of one list that another does not say. */
const without = (words: readonly SaidWord[], others: readonly SaidWord[]): readonly SaidWord[] =>
  words.filter(({ key, text }) => !others.some((other) => other.key === key && other.text === text))

function Words({ title, words, copy }: { readonly title: string; readonly words: readonly SaidWord[]; copy: Copy }) {
  if (words.length === 0) return null
  return (
    <>
      <dt>{title}</dt>
      {words.map(({ key, text }) => (
        <dd key={key} lang={copy.lang} dir={copy.dir}>
          {text}
        </dd>
      ))}
    </>
  )
}

/** What a visitor no longer reads, and what is new. */
export function WordsThatChange({ from, to, copy }: WordsThatChangeProps): ReactNode {
  return (
    <WordsSaid state={from} copy={copy}>
      {(before) => (
        <WordsSaid state={to} copy={copy}>
          {(after) => (
            <dl className="map-changes">
              <Words title="No longer said" words={without(before, after)} copy={copy} />
              <Words title="New" words={without(after, before)} copy={copy} />
            </dl>
          )}
        </WordsSaid>
      )}
    </WordsSaid>
  )
}
