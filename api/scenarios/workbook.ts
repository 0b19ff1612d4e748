import writeExcelFile from 'write-excel-file/node'
import type { Language } from '../contract/common.ts'
import type { WeekOutcome } from '../contract/concepts.ts'
import type { ScenarioRun } from '../contract/scenarios.ts'

type Words = Readonly<Record<Language, string>>
type Value = string | number | null

interface Table {
  readonly name: Words
  readonly head: readonly Words[]
  readonly rows: readonly (readonly Value[])[]
}

/** The tables of a comparison as a workbook: figures unrounded, one sheet a table, each with the name of its scenario. */
export async function comparisonWorkbook(runs: readonly ScenarioRun[], language: Language): Promise<Uint8Array> {
  const tables = [figures(runs), offices(runs), districts(runs), flows(runs), years(runs), records(runs)]
  return writeExcelFile(
    tables.map(table => ({
      sheet: table.name[language],
      data: [
        table.head.map(words => ({ value: words[language], fontWeight: 'bold' })),
        ...table.rows.map(row => row.map(value => (value === null ? null : { value }))),
      ] as never,
      columns: table.head.map((_, i) => ({ width: i === 0 ? 34 : 20 })),
      stickyRowsCount: 1,
    })),
  ).toBuffer()
}

const SCENARIO: Words = { de: 'Szenario', en: 'Scenario' }
const WEEK: Words = { de: 'Woche', en: 'Week' }
const BEFORE = 'base'
const AFTER = 'scenario'

/** Base week and scenario of every run, as rows. */
function weeks(
  runs: readonly ScenarioRun[],
  rowsOf: (week: WeekOutcome, run: ScenarioRun) => readonly (readonly Value[])[],
) {
  return runs.flatMap(run => [
    ...rowsOf(run.base, run).map(row => [run.name, BEFORE, ...row]),
    ...rowsOf(run.outcome, run).map(row => [run.name, AFTER, ...row]),
  ])
}

function figures(runs: readonly ScenarioRun[]): Table {
  return {
    name: { de: 'Kennzahlen', en: 'Figures' },
    head: [
      SCENARIO,
      WEEK,
      { de: 'Kunden', en: 'Customers' },
      { de: 'Anrufe', en: 'Calls' },
      { de: 'Personalstunden benötigt', en: 'Staff-hours needed' },
      { de: 'Personalstunden vorhanden', en: 'Staff-hours there are' },
      { de: 'Vollzeitstellen benötigt', en: 'Full-time posts needed' },
      { de: 'Vollzeitstellen vorhanden', en: 'Full-time posts there are' },
      { de: 'Wartezeit (min)', en: 'Mean wait (min)' },
      { de: 'Wartezeit von', en: 'Mean wait from' },
      { de: 'Wartezeit bis', en: 'Mean wait to' },
      { de: 'Rechtzeitig bedient', en: 'Served in time' },
      { de: 'Tage mit gehaltenem Versprechen', en: 'Days with promises kept' },
      { de: 'Stunden nach Schließung', en: 'Hours after closing' },
      { de: 'Personalkosten (Euro)', en: 'Staff cost (euro)' },
      { de: 'Unterschied der Auslastung', en: 'Difference of load' },
    ],
    rows: weeks(runs, ({ totals }) => [
      [
        totals.customers,
        totals.calls,
        totals.neededMinutes / 60,
        totals.availableMinutes / 60,
        totals.posts,
        totals.postsNow,
        totals.meanWait?.value ?? null,
        totals.meanWait?.low ?? null,
        totals.meanWait?.high ?? null,
        totals.serviceLevel?.value ?? null,
        totals.promiseKept?.value ?? null,
        totals.overtimeMinutes / 60,
        totals.cost / 100,
        totals.unfairness,
      ],
    ]),
  }
}

function offices(runs: readonly ScenarioRun[]): Table {
  return {
    name: { de: 'Büros', en: 'Offices' },
    head: [
      SCENARIO,
      WEEK,
      { de: 'Standort', en: 'Site' },
      { de: 'Öffnungsstunden', en: 'Open hours' },
      { de: 'Kontakte', en: 'Contacts' },
      { de: 'Personalstunden benötigt', en: 'Staff-hours needed' },
      { de: 'Personalstunden vorhanden', en: 'Staff-hours there are' },
      { de: 'Vollzeitstellen benötigt', en: 'Full-time posts needed' },
      { de: 'Wartezeit (min)', en: 'Mean wait (min)' },
      { de: 'Rechtzeitig bedient', en: 'Served in time' },
      { de: 'Auslastung', en: 'Load' },
    ],
    rows: weeks(runs, (week, run) =>
      week.sites.map(site => [
        siteName(run, site.site),
        site.openMinutes / 60,
        site.customers,
        site.neededMinutes / 60,
        site.availableMinutes / 60,
        site.posts,
        site.meanWait?.value ?? null,
        site.serviceLevel?.value ?? null,
        site.utilisation,
      ]),
    ),
  }
}

function districts(runs: readonly ScenarioRun[]): Table {
  return {
    name: { de: 'Stadtteile', en: 'Districts' },
    head: [
      SCENARIO,
      WEEK,
      { de: 'Stadtteil', en: 'District' },
      { de: 'Anliegen', en: 'Cases' },
      { de: 'an Standorten', en: 'at sites' },
      { de: 'Hebel (online, Kiosk, Box, Telefon)', en: 'levers (online, kiosk, box, phone)' },
      { de: 'ausgewichen: online', en: 'gone to: online' },
      { de: 'ausgewichen: Telefon', en: 'gone to: phone' },
      { de: 'entfallen', en: 'lost' },
      { de: 'mittlerer Weg (km)', en: 'mean way (km)' },
      { de: 'erreichbare Stunden', en: 'hours in reach' },
      { de: 'davon ab 16 Uhr', en: 'of them from 16 on' },
      { de: 'davon samstags', en: 'of them on Saturday' },
      { de: 'nächster stufenloser Standort (km)', en: 'nearest site without steps (km)' },
    ],
    rows: weeks(runs, (week, run) =>
      week.districts.map(row => [
        run.places.districts.find(district => district.id === row.district)?.name ?? row.district,
        row.wishes,
        row.sites.reduce((sum, site) => sum + site.customers, 0),
        row.ways,
        row.online,
        row.phone,
        row.lost,
        row.meanKm,
        row.access.hours,
        row.access.bands['after-work'],
        row.access.bands.saturday,
        row.access.nearestStepFreeKm,
      ]),
    ),
  }
}

function flows(runs: readonly ScenarioRun[]): Table {
  return {
    name: { de: 'Verbleib', en: 'Where cases go' },
    head: [SCENARIO, WEEK, { de: 'Ort', en: 'Place' }, { de: 'Anliegen je Woche', en: 'Cases a week' }],
    rows: weeks(runs, ({ flows: flow }, run) => [
      ...flow.sites.map(row => [siteName(run, row.site), row.customers]),
      ...Object.entries(flow.ways).map(([way, count]) => [`lever: ${way}`, count]),
      ['online', flow.online],
      ['phone', flow.phone],
      ['lost', flow.lost],
      ['sum', flow.wishes],
    ]),
  }
}

function years(runs: readonly ScenarioRun[]): Table {
  return {
    name: { de: 'Zehn Jahre', en: 'Ten years' },
    head: [
      SCENARIO,
      { de: 'Jahr', en: 'Year' },
      { de: 'Standort', en: 'Site' },
      { de: 'Stellen mit Kunden', en: 'Posts with customers' },
      { de: 'Stellen für andere Arbeit', en: 'Posts for other work' },
    ],
    rows: runs.flatMap(run =>
      run.longView.flatMap(year =>
        year.sites.map(site => [run.name, year.year, siteName(run, site.site), site.serving, site.other]),
      ),
    ),
  }
}

/** What each run is known by: with it every figure can be computed again. */
function records(runs: readonly ScenarioRun[]): Table {
  return {
    name: { de: 'Nachweis', en: 'Record' },
    head: [
      SCENARIO,
      { de: 'Lauf', en: 'Run' },
      { de: 'Zeitpunkt', en: 'Moment' },
      { de: 'Verfahren', en: 'Method' },
      { de: 'Startwert', en: 'Seed' },
      { de: 'Prüfsumme der Eingaben', en: 'Checksum of the inputs' },
      { de: 'Änderungen', en: 'Changes' },
    ],
    rows: runs.map(run => [
      run.name,
      run.id,
      run.createdAt,
      run.method,
      run.seed,
      run.inputsHash,
      JSON.stringify(run.definition),
    ]),
  }
}

function siteName(run: ScenarioRun, id: string): string {
  const opened = run.definition.changes.find(change => change.kind === 'open-site' && change.site === id)
  return opened?.kind === 'open-site' ? opened.name : (run.places.sites.find(site => site.id === id)?.name ?? id)
}
