import { type TableMapping, tableMapping } from '../../../contract/imports.ts'
import type { AbsenceEntry, AbsencesBatch } from '../../batch.ts'
import { fault, type ImportFormat, type KnownCity } from '../../format.ts'
import { openTable, recogniseTable, type TableField, type TableRow } from '../../table-format.ts'

const FIELDS: readonly TableField[] = [
  {
    id: 'personnelNumber',
    title: { de: 'Personalnummer', en: 'Personnel number' },
    required: true,
    words: /^(personal-?(nummer|nr\.?)|pers\.?-?nr\.?|pnr|personnel ?(number|no)|employee ?id)$/i,
  },
  {
    id: 'firstDay',
    title: { de: 'Erster Tag', en: 'First day' },
    required: true,
    words: /^(von|ab|beginn|erster tag|from|start|first ?day|datum von|begin)$/i,
  },
  {
    id: 'lastDay',
    title: { de: 'Letzter Tag', en: 'Last day' },
    required: true,
    words: /^(bis|ende|letzter tag|to|end|last ?day|datum bis)$/i,
  },
  {
    id: 'part',
    title: { de: 'Teil des Tages', en: 'Part of the day' },
    required: false,
    words: /^(tagesteil|halbtags?|halber tag|part|half ?day)$/i,
  },
  {
    id: 'startTime',
    title: { de: 'Von Uhrzeit', en: 'From time' },
    required: false,
    words: /^(von uhrzeit|uhrzeit von|start ?time|from ?time)$/i,
  },
  {
    id: 'endTime',
    title: { de: 'Bis Uhrzeit', en: 'To time' },
    required: false,
    words: /^(bis uhrzeit|uhrzeit bis|end ?time|to ?time)$/i,
  },
  {
    id: 'kind',
    title: { de: 'Art', en: 'Kind' },
    required: false,
    words: /^(art|abwesenheitsart|grund|kind|type|absence ?type)$/i,
  },
  {
    id: 'state',
    title: { de: 'Stand', en: 'State' },
    required: false,
    words: /^(status|stand|state)$/i,
  },
]

const KINDS = {
  leave: ['urlaub', 'erholungsurlaub', 'vacation', 'holiday', '0100'],
  sick: ['krank', 'krankheit', 'arbeitsunfähig', 'sickness', 'illness'],
  training: ['fortbildung', 'schulung', 'seminar', 'lehrgang'],
  parental: ['elternzeit', 'mutterschutz', 'parental leave'],
  'school-block': ['berufsschule', 'blockunterricht'],
  special: ['sonderurlaub', 'dienstbefreiung', 'abwesend', 'absent', 'sonstiges', 'freistellung', 'zeitausgleich'],
} as const
const STATES = {
  approved: ['genehmigt', 'bestätigt', 'bewilligt'],
  requested: ['beantragt', 'offen', 'pending'],
  cancelled: ['storniert', 'abgelehnt', 'zurückgezogen', 'canceled', 'x'],
} as const
/** Half days end and begin at noon, as collective agreements have it. */
const PARTS = {
  whole: ['ganz', 'ganztags', 'ganzer tag', 'full', '1', '1,0'],
  morning: ['vormittag', 'vormittags', 'vm', 'am'],
  afternoon: ['nachmittag', 'nachmittags', 'nm', 'pm'],
} as const
const HOURS: Readonly<Record<keyof typeof PARTS, { start: number; end: number }>> = {
  whole: { start: 0, end: 1440 },
  morning: { start: 0, end: 720 },
  afternoon: { start: 720, end: 1440 },
}

/** Absences from a personnel system: a row per person and stretch of days. Who is away is asked, why only as far as needed. */
export const absences: ImportFormat<TableMapping, AbsencesBatch> = {
  id: 'absences',
  title: { de: 'Abwesenheiten (CSV)', en: 'Absences (CSV)' },
  description: {
    de: 'Eine Zeile je Person und Zeitraum mit Personalnummer, erstem und letztem Tag, halben Tagen und Stand. Die Art kann fehlen; dann gilt die hier gewählte. Stornierte Zeilen nehmen eine Abwesenheit zurück.',
    en: 'One row per person and stretch with personnel number, first and last day, half days and state. The kind may be left out; then the one chosen here counts. Cancelled rows take an absence back.',
  },
  extensions: ['.csv', '.txt', '.tsv'],
  kind: 'table',
  fields: FIELDS.map(({ id, title, required }) => ({ id, title, required })),
  settings: [
    {
      id: 'kind',
      title: { de: 'Art, wenn es keine Spalte gibt', en: 'Kind, when there is no column' },
      options: [
        { id: 'special', title: { de: 'Abwesend, ohne Angabe', en: 'Absent, not stated' } },
        { id: 'leave', title: { de: 'Urlaub', en: 'Leave' } },
        { id: 'training', title: { de: 'Fortbildung', en: 'Training' } },
      ],
      initial: 'special',
    },
  ],
  roles: ['admin', 'hr', 'planner'],
  mapping: tableMapping,
  recognise: (file, city) =>
    recogniseTable(file, city, FIELDS, ['personnelNumber', 'firstDay', 'lastDay'], { kind: 'special' }),
  read: (file, mapping, city) => {
    const { rows, faults: found } = openTable(file, mapping, FIELDS)
    const people = peopleByNumber(city)
    const entries: { entry: AbsenceEntry; row: TableRow }[] = []
    for (const row of rows) {
      const number = row.need('personnelNumber')
      const person = number === undefined ? undefined : people(number)
      if (number !== undefined && !person) row.say(unknownPerson(row, number))
      const firstDay = row.date('firstDay', true)
      const lastDay = row.date('lastDay', true)
      if (firstDay !== undefined && lastDay !== undefined && lastDay < firstDay) row.say(backwards(row, firstDay))
      const part = row.has('part') && row.text('part') !== '' ? row.word('part', PARTS) : 'whole'
      const hours = HOURS[part ?? 'whole']
      const start = row.has('startTime') && row.text('startTime') !== '' ? row.time('startTime') : hours.start
      const end = row.has('endTime') && row.text('endTime') !== '' ? row.time('endTime') : hours.end
      if (start !== undefined && end !== undefined && end <= start) row.say(noTimeLeft(row))
      const stated = mapping.settings.kind ?? 'special'
      const kind =
        row.has('kind') && row.text('kind') !== ''
          ? row.word('kind', KINDS)
          : stated in KINDS
            ? (stated as keyof typeof KINDS)
            : 'special'
      const state = row.has('state') && row.text('state') !== '' ? row.word('state', STATES) : 'approved'
      if (!row.sound || !person || firstDay === undefined || lastDay === undefined) continue
      const entry: AbsenceEntry = {
        person: person.id,
        homeSite: person.homeSite,
        firstDay,
        lastDay,
        start: start!,
        end: end!,
        absence: kind!,
        state: state!,
      }
      const met = entries.find(
        one =>
          one.entry.person === entry.person &&
          one.entry.state !== 'cancelled' &&
          entry.state !== 'cancelled' &&
          one.entry.firstDay <= lastDay &&
          firstDay <= one.entry.lastDay &&
          one.entry.start < entry.end &&
          entry.start < one.entry.end,
      )
      if (met) row.say(overlaps(row, met.row.number, sameDays(met.entry, entry)))
      else entries.push({ entry, row })
    }
    return { rows: rows.length, batch: { kind: 'absences', entries: entries.map(one => one.entry) }, faults: found }
  },
}

function sameDays(a: AbsenceEntry, b: AbsenceEntry): boolean {
  return a.firstDay === b.firstDay && a.lastDay === b.lastDay && a.start === b.start && a.end === b.end
}

/** Personnel numbers are texts; leading zeros are lost on the way through spreadsheets, and then still tell one person. */
export function peopleByNumber(city: KnownCity): (text: string) => KnownCity['people'][number] | undefined {
  const exact = new Map(city.people.map(person => [person.personnelNumber, person]))
  const bare = new Map<string, KnownCity['people'][number] | null>()
  for (const person of city.people) {
    const key = person.personnelNumber.replace(/^0+/, '')
    bare.set(key, bare.has(key) ? null : person)
  }
  return text => exact.get(text) ?? bare.get(text.replace(/^0+/, '')) ?? undefined
}

function unknownPerson(row: TableRow, number: string) {
  return fault(
    'IMP-032',
    row.at('personnelNumber'),
    [`Die Personalnummer ${number} gibt es nicht.`, 'Die Person anlegen oder die Nummer berichtigen.'],
    [`There is no personnel number ${number}.`, 'Add the person, or correct the number.'],
  )
}

function backwards(row: TableRow, firstDay: string) {
  return fault(
    'IMP-035',
    row.at('lastDay'),
    [`Der letzte Tag liegt vor dem ersten (${firstDay}).`, 'Die beiden Tage prüfen.'],
    [`The last day lies before the first (${firstDay}).`, 'Check the two days.'],
  )
}

function noTimeLeft(row: TableRow) {
  return fault(
    'IMP-035',
    row.at('endTime'),
    ['Die Uhrzeit des Endes liegt nicht nach der des Anfangs.', 'Die beiden Uhrzeiten prüfen.'],
    ['The time of the end is not after that of the start.', 'Check the two times.'],
  )
}

function overlaps(row: TableRow, first: number, same: boolean) {
  return same
    ? fault(
        'IMP-038',
        { row: row.number },
        [`Dieselbe Abwesenheit steht schon in Zeile ${first}.`, 'Eine der beiden Zeilen löschen.'],
        [`The same absence is in row ${first} already.`, 'Delete one of the two rows.'],
      )
    : fault(
        'IMP-039',
        { row: row.number },
        [`Die Zeile überschneidet sich mit Zeile ${first} derselben Person.`, 'Die Zeiträume prüfen.'],
        [`The row overlaps with row ${first} of the same person.`, 'Check the stretches.'],
      )
}
