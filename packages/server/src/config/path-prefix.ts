/** Whether a path is a prefix or below it, segment by segment: `/dashboard` holds `/dashboard/a`, not `/dashboardx`. */
export function isBelow(path: string, prefix: string): boolean {
  const base = prefix.replace(/\/+$/, '')
  return path === base || path.startsWith(`${base}/`)
}
