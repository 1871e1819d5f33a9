import type { Copy } from '@doorpost/react/headless'
import styles from './custom.module.css'

/** It worked: nothing is left to press. */
export const Ending = ({ copy }: { copy: Copy }) => (
  <div className={styles.ending}>
    <svg aria-hidden="true" viewBox="0 0 48 48" fill="none" stroke="currentColor" strokeWidth="2">
      <path d="M6 16v22h36V16M6 16 24 6l18 10M6 16l18 13 18-13" />
    </svg>
    <h1 className={styles.heading}>{copy.signedIn}</h1>
    <p className={styles.sentence}>{copy.takingYou('Fernway')}</p>
  </div>
)
