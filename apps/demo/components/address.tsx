import type { Around } from '@/lib/account-words'
import styles from './address.module.css'

/** An email address, which breaks before the @ and nowhere else while a line has room for either half. */
export function Address({ of: address }: { of: string }) {
  const at = address.lastIndexOf('@')
  return (
    <strong className={styles.address} dir="ltr" translate="no">
      <span>{address.slice(0, at)}</span>
      <wbr />
      <span>{address.slice(at)}</span>
    </strong>
  )
}

/** "You're signed in as …" */
export const SignedInAs = ({ words: [before, after], address }: { words: Around; address: string }) => (
  <p className="account-who">
    {before}
    <Address of={address} />
    {after}
  </p>
)
