/** What a person chose for this browser. Reading and writing never fail: storage may be forbidden. */
type Preference = 'language' | 'theme'

export function readPreference(name: Preference): string | null {
  try {
    return localStorage.getItem(`amtstakt.${name}`)
  } catch {
    return null
  }
}

export function writePreference(name: Preference, value: string): void {
  try {
    localStorage.setItem(`amtstakt.${name}`, value)
  } catch {
    // The choice then lasts until the page is closed.
  }
}
