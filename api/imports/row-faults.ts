import { type FileFault, fault } from './format.ts'

/** The sentences of what can be wrong with a file of counts; each says what to do about it. */
type At = { readonly row: number; readonly column?: string | undefined }

export const faults = {
  missingColumn: (header: string): FileFault =>
    fault(
      'IMP-006',
      { row: 1, column: header },
      [`Die Spalte „${header}“ fehlt in der Datei.`, 'Die Zuordnung der Spalten prüfen oder die Spalte mit ausgeben.'],
      [`The column “${header}” is missing in the file.`, 'Check the mapping of columns, or export the column too.'],
    ),
  unknownColumn: (header: string): FileFault =>
    fault(
      'IMP-008',
      { row: 1, column: header },
      [`Die Spalte „${header}“ ist keiner Angabe zugeordnet.`, 'Sie zuordnen oder ausdrücklich übergehen.'],
      [`The column “${header}” is not mapped to anything.`, 'Map it, or say that it is to be left alone.'],
    ),
  badDate: (at: At, text: string, format: string): FileFault =>
    fault(
      'IMP-011',
      at,
      [`„${text}“ ist kein Datum der Form ${format}.`, 'Die Angabe oder die Form des Datums berichtigen.'],
      [`“${text}” is no date of the form ${format}.`, 'Correct the value, or the form of dates.'],
    ),
  noSuchDate: (at: At, text: string): FileFault =>
    fault(
      'IMP-012',
      at,
      [`Den Tag „${text}“ gibt es nicht.`, 'Das Datum berichtigen.'],
      [`The day “${text}” does not exist.`, 'Correct the date.'],
    ),
  badTime: (at: At, text: string, format: string): FileFault =>
    fault(
      'IMP-013',
      at,
      [`„${text}“ ist keine Uhrzeit der Form ${format}.`, 'Die Angabe oder die Form der Uhrzeit berichtigen.'],
      [`“${text}” is no time of the form ${format}.`, 'Correct the value, or the form of times.'],
    ),
  skippedHour: (at: At, date: string, time: string): FileFault =>
    fault(
      'IMP-014',
      at,
      [`Am ${date} gibt es ${time} Uhr nicht: die Uhr wird vorgestellt.`, 'Die Uhrzeit im Quellsystem prüfen.'],
      [`On ${date} there is no ${time}: the clock is put forward.`, 'Check the time in the source system.'],
    ),
  doubledHour: (at: At, date: string, time: string): FileFault =>
    fault(
      'IMP-015',
      at,
      [
        `Am ${date} gibt es ${time} Uhr zweimal: die Uhr wird zurückgestellt.`,
        'Eine Spalte mit dem Abstand zu UTC (+02:00, +01:00) mit ausgeben und zuordnen.',
      ],
      [
        `On ${date} there is ${time} twice: the clock is put back.`,
        'Export and map a column with the UTC offset (+02:00, +01:00).',
      ],
    ),
  badOffset: (at: At, text: string): FileFault =>
    fault(
      'IMP-016',
      at,
      [`„${text}“ ist nicht der Abstand zu UTC, den die Uhr dann hat.`, 'Den Abstand oder die Zeitzone berichtigen.'],
      [`“${text}” is not the UTC offset that the clock has then.`, 'Correct the offset, or the time zone.'],
    ),
  offGrid: (at: At, time: string, minutes: number): FileFault =>
    fault(
      'IMP-017',
      at,
      [
        `${time} Uhr ist kein Anfang eines Abschnitts von ${minutes} Minuten.`,
        'Die Uhrzeit oder die Länge der Abschnitte berichtigen.',
      ],
      [`${time} is no start of an interval of ${minutes} minutes.`, 'Correct the time, or the length of intervals.'],
    ),
  noCount: (at: At, text: string): FileFault =>
    fault(
      'IMP-018',
      at,
      text === ''
        ? ['Die Anzahl fehlt.', 'Sie eintragen; für niemanden eine 0.']
        : [`„${text}“ ist keine Zahl.`, 'Eine ganze Zahl eintragen.'],
      text === ''
        ? ['The count is missing.', 'Fill it in; 0 for nobody.']
        : [`“${text}” is no number.`, 'Fill in a whole number.'],
    ),
  negativeCount: (at: At, text: string): FileFault =>
    fault(
      'IMP-019',
      at,
      [`Die Anzahl ${text} ist negativ.`, 'Die Zahl im Quellsystem prüfen.'],
      [`The count ${text} is negative.`, 'Check the number in the source system.'],
    ),
  decimalCount: (at: At, text: string): FileFault =>
    fault(
      'IMP-020',
      at,
      [`Die Anzahl ${text} ist keine ganze Zahl.`, 'Anzahlen ausgeben, keine Mittelwerte; das Dezimalzeichen prüfen.'],
      [`The count ${text} is no whole number.`, 'Export counts, not averages; check the decimal sign.'],
    ),
  duplicate: (at: At, what: string, first: number): FileFault =>
    fault(
      'IMP-021',
      at,
      [`${what} steht schon in Zeile ${first}.`, 'Eine der beiden Zeilen löschen.'],
      [`${what} is in row ${first} already.`, 'Delete one of the two rows.'],
    ),
  overlapping: (at: At, what: string, first: number): FileFault =>
    fault(
      'IMP-022',
      at,
      [`${what} überschneidet sich mit Zeile ${first}.`, 'Anfang und Länge der Abschnitte prüfen.'],
      [`${what} overlaps with row ${first}.`, 'Check starts and length of the intervals.'],
    ),
  mixedLengths: (at: At, found: number, stated: number): FileFault =>
    fault(
      'IMP-023',
      at,
      [
        `Der Abschnitt ist ${found} Minuten lang, nicht ${stated}.`,
        'Je Datei eine Länge ausgeben, oder die Länge in der Zuordnung ändern.',
      ],
      [
        `The interval is ${found} minutes long, not ${stated}.`,
        'Export one length per file, or change the length in the mapping.',
      ],
    ),
  unknownSite: (at: At, text: string): FileFault =>
    fault(
      'IMP-024',
      at,
      [`Den Standort „${text}“ gibt es nicht.`, 'Ihn anlegen oder die Bezeichnung einem Standort zuordnen.'],
      [`There is no site “${text}”.`, 'Create it, or map the name to a site.'],
    ),
  unknownChannel: (at: At, text: string): FileFault =>
    fault(
      'IMP-025',
      at,
      [`Den Zugangsweg „${text}“ gibt es nicht.`, 'Die Bezeichnung zuordnen: ohne Termin, mit Termin oder Anruf.'],
      [`There is no channel “${text}”.`, 'Map the name: walk-in, appointment or call.'],
    ),
  mapping: (where: string, de: string, en: string): FileFault =>
    fault('IMP-026', { column: where }, [de, 'Die Zuordnung ergänzen.'], [en, 'Complete the mapping.']),
}
