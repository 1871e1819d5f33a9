import Link from 'next/link'

export default function NotFound() {
  return (
    <main className="door">
      <div>
        <h1>Nothing behind this door</h1>
        <p>
          The address may be mistyped. <Link href="/">Go to the front page</Link>.
        </p>
      </div>
    </main>
  )
}
