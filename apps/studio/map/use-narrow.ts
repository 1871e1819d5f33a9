import { useSyncExternalStore } from 'react'

const query = () => matchMedia('(width < 700px)')

const subscribe = (onChange: () => void) => {
  const narrow = query()
  narrow.addEventListener('change', onChange)
  return () => narrow.removeEventListener('change', onChange)
}

/** Whether the page is as narrow as a phone: there the words are the map. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => query().matches)
