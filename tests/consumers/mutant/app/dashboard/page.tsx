/** T15: no guard. */
export default function DashboardPage() {
  return <p>Signed in as everyone</p>
}
