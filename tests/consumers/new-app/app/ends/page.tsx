import Link from 'next/link'

/** A page for everyone, without anything of the kit: it never hears that a session has ended. */
export default function EndsPage() {
  return (
    <nav>
      <Link href="/dashboard">Dashboard</Link> <Link href="/cached">Cached</Link> <Link href="/slow">Slow</Link>{' '}
      <Link href="/private">Private</Link> <Link href="/brief">Brief</Link>
    </nav>
  )
}
