import type { LocalText } from './common.ts'

/**
 * The closed list of what can go wrong. A code is never reused for something else; docs/api/ERRORS.md is generated from
 * here. `status` is the HTTP status of a request that fails with the code; codes without one only occur as a fault
 * inside another error.
 */
interface ErrorEntry {
  readonly status?: number
  readonly title: LocalText
}

export const ERRORS = {
  // The request itself.
  'REQ-001': { status: 422, title: { de: 'Angaben sind nicht gültig', en: 'The input is not valid' } },
  'REQ-002': { status: 404, title: { de: 'Diese Adresse gibt es nicht', en: 'No such address' } },
  'REQ-003': { status: 413, title: { de: 'Die Anfrage ist zu groß', en: 'The request is too large' } },
  'REQ-004': { status: 400, title: { de: 'Die Anfrage ist nicht lesbar', en: 'The request cannot be read' } },
  'REQ-005': {
    status: 403,
    title: {
      de: 'Die Anfrage kommt nicht von dieser Anwendung',
      en: 'The request does not come from this application',
    },
  },
  'REQ-006': { status: 429, title: { de: 'Zu viele Anfragen', en: 'Too many requests' } },
  'REQ-007': { status: 404, title: { de: 'Nicht gefunden', en: 'Not found' } },
  'REQ-008': { status: 409, title: { de: 'Es gibt das schon', en: 'It exists already' } },
  'REQ-009': { status: 409, title: { de: 'Das geht in diesem Zustand nicht', en: 'Not possible in this state' } },
  'REQ-010': {
    status: 415,
    title: { de: 'Diese Art von Inhalt wird nicht gelesen', en: 'This kind of content is not read' },
  },
  'REQ-011': {
    status: 409,
    title: { de: 'Inzwischen von jemand anderem geändert', en: 'Changed by somebody else meanwhile' },
  },
  'SYS-001': { status: 500, title: { de: 'Unerwarteter Fehler', en: 'Unexpected error' } },
  'SYS-002': { status: 503, title: { de: 'Der Dienst ist noch nicht bereit', en: 'The service is not ready yet' } },
  // Signing in and rights.
  'AUTH-001': { status: 401, title: { de: 'Nicht angemeldet', en: 'Not signed in' } },
  'AUTH-002': { status: 401, title: { de: 'Anmeldung fehlgeschlagen', en: 'Sign-in failed' } },
  'AUTH-003': { status: 403, title: { de: 'Dafür fehlt eine Rolle', en: 'A role is missing for this' } },
  'AUTH-004': {
    status: 403,
    title: { de: 'Das gehört zu einem anderen Standort', en: 'This belongs to another office' },
  },
  'AUTH-005': { status: 403, title: { de: 'Erst das Passwort ändern', en: 'Change the password first' } },
  'AUTH-006': { status: 429, title: { de: 'Zu viele Anmeldeversuche', en: 'Too many attempts to sign in' } },
  'AUTH-007': {
    status: 422,
    title: { de: 'Das Passwort ist nicht sicher genug', en: 'The password is not safe enough' },
  },
  'AUTH-008': {
    status: 403,
    title: { de: 'Das bisherige Passwort stimmt nicht', en: 'The current password is wrong' },
  },
  'AUTH-009': { status: 403, title: { de: 'Nur das eigene', en: 'Only what is your own' } },
  // Setting up a city.
  'SET-001': { status: 409, title: { de: 'Die Einrichtung ist abgeschlossen', en: 'The setup is finished' } },
  'SET-002': { status: 403, title: { de: 'Das Einrichtungs-Kennwort stimmt nicht', en: 'The setup token is wrong' } },
  // Accounts.
  'USR-001': { status: 409, title: { de: 'Der letzte Administrator bleibt', en: 'The last administrator stays' } },
  // Long runs.
  'JOB-001': { status: 500, title: { de: 'Der Lauf ist gescheitert', en: 'The run failed' } },
  'JOB-002': { status: 500, title: { de: 'Der Lauf wurde aufgegeben', en: 'The run was given up' } },
  'JOB-003': { status: 409, title: { de: 'Keine Nachfrage gespeichert', en: 'No demand is stored' } },
  'JOB-004': { status: 409, title: { de: 'Außerhalb der Prognose', en: 'Beyond the forecast' } },
  'JOB-005': { status: 409, title: { de: 'Dafür läuft schon etwas', en: 'A run for this is under way' } },
  // Rosters.
  'ROS-001': { status: 409, title: { de: 'Kein Personalbedarf für diese Woche', en: 'No requirement for this week' } },
  'ROS-002': { status: 409, title: { de: 'Der Dienstplan verletzt Regeln', en: 'The roster breaks hard rules' } },
  'ROS-003': { status: 409, title: { de: 'Die Zustimmung fehlt', en: 'The agreement is missing' } },
  'ROS-004': { status: 409, title: { de: 'Nur ein Entwurf lässt sich ändern', en: 'Only a draft can be changed' } },
  'ROS-005': { status: 409, title: { de: 'Die Daten haben sich geändert', en: 'The data have changed' } },
  'ROS-006': { title: { de: 'Zwingende Vorgabe verletzt', en: 'Hard rule broken' } },
  // Concepts: opening hours and scenarios.
  'CON-001': { status: 409, title: { de: 'Grundlagen für Konzepte fehlen', en: 'The basis for concepts is missing' } },
  'SCN-001': { title: { de: 'Standort gibt es nicht', en: 'No such site' } },
  'SCN-002': { title: { de: 'Standort gibt es schon', en: 'The site exists already' } },
  'SCN-003': { title: { de: 'Öffnungszeiten nicht in Ordnung', en: 'Opening hours out of order' } },
  'SCN-004': { title: { de: 'Hebel oder Leistung gibt es nicht', en: 'No such lever or service' } },
  'SCN-005': { title: { de: 'Wert außerhalb des Bereichs', en: 'Value out of range' } },
  // Files to import.
  'IMP-001': { title: { de: 'Die Datei ist leer', en: 'The file is empty' } },
  'IMP-002': { title: { de: 'Keine Textdatei', en: 'Not a text file' } },
  'IMP-003': { title: { de: 'Anderer Zeichensatz', en: 'Another encoding' } },
  'IMP-004': { title: { de: 'Keine Daten', en: 'No data' } },
  'IMP-005': { title: { de: 'Anderes Trennzeichen', en: 'Another delimiter' } },
  'IMP-006': { title: { de: 'Spalte fehlt', en: 'Column is missing' } },
  'IMP-007': { title: { de: 'Überschrift fehlt oder ist doppelt', en: 'Header is missing or a duplicate' } },
  'IMP-008': { title: { de: 'Unbekannte Spalte', en: 'Unknown column' } },
  'IMP-009': { title: { de: 'Namen oder Kontaktdaten', en: 'Names or contact data' } },
  'IMP-010': { title: { de: 'Falsche Zahl von Feldern', en: 'Wrong number of fields' } },
  'IMP-011': { title: { de: 'Kein Datum', en: 'Not a date' } },
  'IMP-012': { title: { de: 'Diesen Tag gibt es nicht', en: 'No such day' } },
  'IMP-013': { title: { de: 'Keine Uhrzeit', en: 'Not a time' } },
  'IMP-014': { title: { de: 'Stunde der Zeitumstellung fehlt', en: 'Hour skipped by the clock change' } },
  'IMP-015': { title: { de: 'Stunde der Zeitumstellung doppelt', en: 'Hour doubled by the clock change' } },
  'IMP-016': { title: { de: 'Falscher Abstand zu UTC', en: 'Wrong UTC offset' } },
  'IMP-017': { title: { de: 'Uhrzeit liegt nicht auf dem Raster', en: 'Time is off the grid' } },
  'IMP-018': { title: { de: 'Keine Anzahl', en: 'Not a count' } },
  'IMP-019': { title: { de: 'Negative Anzahl', en: 'Negative count' } },
  'IMP-020': { title: { de: 'Anzahl mit Nachkommastellen', en: 'Count with decimals' } },
  'IMP-021': { title: { de: 'Abschnitt doppelt', en: 'Duplicate interval' } },
  'IMP-022': { title: { de: 'Abschnitte überschneiden sich', en: 'Overlapping intervals' } },
  'IMP-023': { title: { de: 'Andere Länge des Abschnitts', en: 'Other length of interval' } },
  'IMP-024': { title: { de: 'Unbekannter Standort', en: 'Unknown site' } },
  'IMP-025': { title: { de: 'Unbekannter Zugangsweg', en: 'Unknown channel' } },
  'IMP-026': { title: { de: 'Zuordnung unvollständig', en: 'Mapping is incomplete' } },
  'IMP-027': { status: 422, title: { de: 'Die Datei hat Fehler', en: 'The file has faults' } },
  'IMP-029': { title: { de: 'Kein JSON', en: 'Not JSON' } },
  'IMP-030': { title: { de: 'Unbekannter Bericht', en: 'Unknown report' } },
  'IMP-031': { title: { de: 'Unbekannter Kalender', en: 'Unknown calendar' } },
  'IMP-032': { title: { de: 'Unbekannte Person', en: 'Unknown person' } },
  'IMP-033': { title: { de: 'Unbekanntes Wort', en: 'Unknown word' } },
  'IMP-034': { title: { de: 'Zahlen widersprechen sich', en: 'Figures contradict each other' } },
  'IMP-035': { title: { de: 'Zeitraum endet vor seinem Anfang', en: 'Range ends before it begins' } },
  'IMP-036': { title: { de: 'Angabe fehlt', en: 'Value is missing' } },
  'IMP-037': { title: { de: 'Zahl außerhalb des Möglichen', en: 'Figure out of range' } },
  'IMP-038': { title: { de: 'Eintrag doppelt', en: 'Duplicate entry' } },
  'IMP-039': { title: { de: 'Einträge überschneiden sich', en: 'Overlapping entries' } },
  'IMP-028': { status: 404, title: { de: 'Dieses Format gibt es nicht', en: 'No such format' } },
  // Faults of single fields.
  'FLD-001': { title: { de: 'Angabe fehlt', en: 'Missing' } },
  'FLD-002': { title: { de: 'Falsche Art von Angabe', en: 'Wrong kind of value' } },
  'FLD-003': { title: { de: 'Zu klein oder zu kurz', en: 'Too small or too short' } },
  'FLD-004': { title: { de: 'Zu groß oder zu lang', en: 'Too large or too long' } },
  'FLD-005': { title: { de: 'Falsche Schreibweise', en: 'Wrong format' } },
  'FLD-006': { title: { de: 'Nicht in der Liste', en: 'Not in the list' } },
  'FLD-007': { title: { de: 'Unbekannte Angabe', en: 'Unknown field' } },
  'FLD-008': { title: { de: 'Gibt es nicht', en: 'Does not exist' } },
  'FLD-009': { title: { de: 'Ende liegt vor dem Anfang', en: 'The end is before the start' } },
  'FLD-010': { title: { de: 'Überschneidet sich', en: 'Overlaps' } },
  'FLD-011': { title: { de: 'Ist doppelt', en: 'Is a duplicate' } },
  'FLD-012': { title: { de: 'Passt nicht zu einer anderen Angabe', en: 'Does not fit another field' } },
} as const satisfies Record<string, ErrorEntry>

export type ErrorCode = keyof typeof ERRORS
