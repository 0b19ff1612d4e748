import { mondayOfIsoWeek } from '../../solver/browser.ts'
import { useUrlState } from './url-state.ts'

/** The text if it is an ISO week that exists (`2027-W09`), else the other one. */
export function weekOr(text: string, fallback: string): string {
  try {
    mondayOfIsoWeek(text)
    return text
  } catch {
    return fallback
  }
}

/** The week in the page's address; a text that is no week counts as none. */
export function useWeekState(fallback: string): readonly [string, (week: string) => void] {
  const [text, change] = useUrlState('week', fallback)
  return [weekOr(text, fallback), change]
}
