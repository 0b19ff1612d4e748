import { useSyncExternalStore } from 'react'

/** Below this width a table of a week cannot be read: the roster becomes a list a day. */
const NARROW = '(max-width: 45rem)'

function subscribe(onChange: () => void): () => void {
  const media = matchMedia(NARROW)
  media.addEventListener('change', onChange)
  return () => media.removeEventListener('change', onChange)
}

/** Whether the window is as narrow as a phone; follows it when it is turned. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches)
}
