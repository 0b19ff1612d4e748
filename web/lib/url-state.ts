import { useCallback } from 'react'
import { useSearchParams } from 'wouter'

/**
 * A text of the page's address (`?week=2027-W09`), so that a link opens what one sees. The default leaves no trace in
 * the address; a change replaces the entry in the history instead of adding one.
 */
export function useUrlState(name: string, fallback = ''): readonly [string, (value: string) => void] {
  const [params, setParams] = useSearchParams()
  const change = useCallback(
    (value: string) => {
      setParams(
        before => {
          const after = new URLSearchParams(before)
          if (value === fallback) after.delete(name)
          else after.set(name, value)
          return after
        },
        { replace: true },
      )
    },
    [name, fallback, setParams],
  )
  return [params.get(name) ?? fallback, change]
}
