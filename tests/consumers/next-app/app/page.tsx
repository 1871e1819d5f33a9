import Link from 'next/link'

export default function HomePage() {
  return (
    <>
      <h1>Home</h1>
      <Link href="/account/help">Help</Link> <Link href="/dashboard">Dashboard</Link>
    </>
  )
}
