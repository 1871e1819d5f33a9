import { useAnnouncement } from '@doorpost/react/headless'
import styles from './custom.module.css'

/** The polite region for screen readers. */
export const Status = () => (
  <p role="status" className={styles.spoken}>
    {useAnnouncement()}
  </p>
)
