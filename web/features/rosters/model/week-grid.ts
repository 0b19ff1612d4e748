import type { RosterPerson, RosterShift } from '../../../../api/contract/rosters.ts'

type GridPerson = Pick<RosterPerson, 'id' | 'name' | 'homeSite'>

export interface GridFilter {
  /** Sites to show: people at home there and people who work there in the week. Empty: everybody. */
  readonly sites: readonly string[]
  /** Part of a name, any case, with or without umlauts' dots. */
  readonly search: string
}

export interface GridRow<P extends GridPerson = RosterPerson> {
  readonly person: P
  /** The shift of each day of the week, by index. */
  readonly shifts: readonly (RosterShift | undefined)[]
}

export interface GridGroup<P extends GridPerson = RosterPerson> {
  readonly site: string
  readonly rows: readonly GridRow<P>[]
}

/** People x days, grouped by home office in the sites' order and sorted by name, after the filter. */
export function weekGrid<P extends GridPerson>(
  people: readonly P[],
  shifts: readonly RosterShift[],
  siteOrder: readonly string[],
  days: number,
  filter: GridFilter,
): GridGroup<P>[] {
  const byPerson = new Map<string, (RosterShift | undefined)[]>()
  for (const shift of shifts) {
    if (shift.day < 0 || shift.day >= days) continue
    const row = byPerson.get(shift.person) ?? Array.from<RosterShift | undefined>({ length: days })
    row[shift.day] = shift
    byPerson.set(shift.person, row)
  }
  const empty: readonly (RosterShift | undefined)[] = Array.from({ length: days })
  const groups = new Map<string, GridRow<P>[]>(siteOrder.map(site => [site, []]))
  const order = new Intl.Collator('de')
  const needle = plain(filter.search)
  for (const person of [...people].sort((a, b) => order.compare(a.name, b.name) || order.compare(a.id, b.id))) {
    const row = { person, shifts: byPerson.get(person.id) ?? empty }
    if (needle !== '' && !plain(person.name).includes(needle)) continue
    if (filter.sites.length > 0 && !belongsTo(row, filter.sites)) continue
    const group = groups.get(person.homeSite)
    if (group) group.push(row)
    else groups.set(person.homeSite, [row])
  }
  return [...groups].filter(([, rows]) => rows.length > 0).map(([site, rows]) => ({ site, rows }))
}

function belongsTo(row: GridRow<GridPerson>, sites: readonly string[]): boolean {
  if (sites.includes(row.person.homeSite)) return true
  return row.shifts.some(shift => shift?.pieces.some(piece => sites.includes(piece.site)))
}

/** Lower case without accents, so that "muller" finds "Müller". */
function plain(text: string): string {
  return text.trim().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase()
}
