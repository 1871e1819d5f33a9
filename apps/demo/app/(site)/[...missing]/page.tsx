import { notFound } from 'next/navigation'

/** With a root layout in each folder, nobody else would answer for an address that is none. */
export default function Missing() {
  notFound()
}
