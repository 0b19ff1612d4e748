import { type FileFault, fault } from '../../format.ts'
import { isRecord, type JsonRecord, readJson } from '../../json-file.ts'

/** A statistics report of ZMS (entity `exchange`): rows of values, with a dictionary that names their positions. */
export interface Report {
  readonly kind: ReportKind
  /** Variables by name, with their position in a row. */
  readonly positions: ReadonlyMap<string, number>
  readonly rows: readonly (readonly unknown[])[]
  readonly faults: readonly FileFault[]
}

export type ReportKind = 'waits' | 'clients' | 'services' | 'capacity'

/** Variables that tell a kind, and those it cannot do without. Names have been stable since 2018, positions have not. */
const KINDS: readonly { kind: ReportKind; told: string; needs: readonly (readonly string[])[] }[] = [
  {
    kind: 'waits',
    told: 'waitingcount',
    needs: [['subjectid'], ['date'], ['hour'], ['waitingcount'], ['waitingtime']],
  },
  {
    kind: 'clients',
    told: 'clientscount',
    needs: [['scopeids', 'subjectid'], ['date'], ['clientscount'], ['missed'], ['withappointment']],
  },
  {
    kind: 'capacity',
    told: 'plannedcount',
    needs: [['subjectid'], ['date'], ['bookedcount'], ['plannedcount']],
  },
  {
    kind: 'services',
    told: 'requestscount',
    needs: [['scopeid', 'subjectid'], ['date'], ['name'], ['requestscount']],
  },
]

/** Finds the report in a file: the whole answer of the interface, or the entity alone. */
export function readReport(file: Uint8Array): Report | { readonly faults: readonly FileFault[] } {
  const { value, faults } = readJson(file)
  if (faults.length > 0) return { faults }
  const entity = entityOf(value)
  if (!entity) return { faults: [unknownReport()] }
  const positions = new Map<string, number>()
  const found: FileFault[] = []
  for (const [index, entry] of (entity.dictionary as readonly unknown[]).entries()) {
    if (!isRecord(entry) || typeof entry.variable !== 'string') continue
    const position = typeof entry.position === 'number' ? entry.position : index
    if (positions.has(entry.variable)) found.push(doubled(entry.variable))
    positions.set(entry.variable, position)
  }
  const kind = KINDS.find(candidate => positions.has(candidate.told))
  if (!kind) return { faults: [...found, unknownReport()] }
  for (const names of kind.needs) if (!names.some(name => positions.has(name))) found.push(missing(names[0]!))
  const data = entity.data ?? []
  if (!Array.isArray(data)) return { faults: [...found, noRows()] }
  if (data.length === 0) found.push(noRows())
  const rows: (readonly unknown[])[] = []
  data.forEach((row: unknown, i) => {
    const values = Array.isArray(row) ? row : isRecord(row) ? Object.values(row) : undefined
    rows.push(values ?? [])
    const width = Math.max(-1, ...positions.values()) + 1
    if (!values || values.length < width) found.push(tooShort(i + 1, values?.length ?? 0, width))
  })
  return { kind: kind.kind, positions, rows, faults: found }
}

function entityOf(value: unknown): JsonRecord | undefined {
  if (!isRecord(value)) return undefined
  if (Array.isArray(value.dictionary)) return value
  if (isRecord(value.data) && Array.isArray(value.data.dictionary)) return value.data
  return undefined
}

function unknownReport(): FileFault {
  return fault(
    'IMP-030',
    {},
    [
      'Die Datei ist kein Statistikbericht, den Amtstakt kennt.',
      'Einen Bericht waitingscope, clientscope, requestscope, capacityscope oder slotscope wählen.',
    ],
    [
      'The file is no statistics report that Amtstakt knows.',
      'Choose a report waitingscope, clientscope, requestscope, capacityscope or slotscope.',
    ],
  )
}

function missing(variable: string): FileFault {
  return fault(
    'IMP-006',
    { column: variable },
    [`Dem Bericht fehlt die Angabe „${variable}“.`, 'Den Bericht aus dem Quellsystem neu abrufen.'],
    [`The report lacks the variable “${variable}”.`, 'Fetch the report from the source system again.'],
  )
}

function doubled(variable: string): FileFault {
  return fault(
    'IMP-007',
    { column: variable },
    [`Die Angabe „${variable}“ ist zweimal beschrieben.`, 'Den Bericht aus dem Quellsystem neu abrufen.'],
    [`The variable “${variable}” is described twice.`, 'Fetch the report from the source system again.'],
  )
}

function noRows(): FileFault {
  return fault(
    'IMP-004',
    {},
    ['Der Bericht hat keine Zeilen.', 'Den Zeitraum des Abrufs prüfen.'],
    ['The report has no rows.', 'Check the range of days that was asked for.'],
  )
}

function tooShort(row: number, found: number, wanted: number): FileFault {
  return fault(
    'IMP-010',
    { row },
    [`Die Zeile hat ${found} Werte, beschrieben sind ${wanted}.`, 'Den Bericht aus dem Quellsystem neu abrufen.'],
    [`The row has ${found} values, ${wanted} are described.`, 'Fetch the report from the source system again.'],
  )
}
