import type { ReactNode } from 'react'
import './facts.css'

interface FactsProps {
  /** What the two columns hold. */
  readonly columns: readonly [first: string, second: string]
  readonly rows: readonly (readonly [name: string, fact: ReactNode])[]
}

/** A table of names and what there is to know about them. */
export function Facts({ columns, rows }: FactsProps): ReactNode {
  return (
    <table className="facts sb-unstyled">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, fact]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{fact}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What to do with a part, and what not. */
export function DoAndDont({ dos, donts }: { readonly dos: readonly string[]; readonly donts: readonly string[] }) {
  return (
    <div className="do-dont sb-unstyled">
      <section>
        <h3>Do</h3>
        <ul>
          {dos.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
      <section>
        <h3>Don't</h3>
        <ul>
          {donts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
    </div>
  )
}
