import { createJslp } from '../lp/engines/jslp.ts'
import type { LpColumn, LpRow } from '../lp/model.ts'
import type { CoverBand, SiteOutcome } from '../opening/evaluate.ts'

/** What the sliders of the scenario page say; 0 and 1 leave all as it is. */
export interface QuickSliders {
  /** Posts more or less over all offices and the phone, as a factor on the people there are: 0.5 to 1.5. */
  readonly people: number
  /** Open hours as a factor: 0.7 to 1.3; the same customers come in them. */
  readonly hours: number
  /** Share of counter cases that go online: 0 to 0.6. */
  readonly online: number
  /** Promise: share of customers served in time; today's is `promised`. */
  readonly target: number
}

/** What a full run leaves for quick estimates. */
export interface QuickBase {
  readonly sites: readonly Pick<
    SiteOutcome,
    'site' | 'kind' | 'requiredMinutes' | 'neededMinutes' | 'availableMinutes' | 'posts'
  >[]
  readonly bands: readonly CoverBand[]
  /** Share of the promise that the run kept, 0..1. */
  readonly promised: number
}

export interface QuickAnswer {
  readonly neededMinutes: number
  readonly posts: number
  /** Share of the needed minutes that people are there for, help between offices included. */
  readonly cover: number
  readonly sites: readonly { readonly site: string; readonly neededMinutes: number; readonly cover: number }[]
}

/** Mean error of the needed minutes against full runs over the sliders' ranges, and the largest seen: see its test. */
export const QUICK_ERROR = { mean: 0.015, largest: 0.045 } as const

/**
 * A linear cover model of the week in bands of two hours, small enough for a page: people needed are the load and
 * a margin that grows with it (Halfin and Whitt 1981 for the theory; here fitted to full runs), staff-minutes
 * are shared between offices as in the full run, and what is missing is least in total.
 */
export function quickCover(base: QuickBase, sliders: QuickSliders): QuickAnswer {
  const needed = base.sites.map(site => {
    const bands = base.bands.filter(band => band.site === site.site)
    const before = total(bands.map(band => band.required * band.minutes))
    const after = total(bands.map(band => bandMinutes(band, site.kind, sliders, base.promised)))
    // What shifts and work without customers add stays as it was in the full run.
    return site.neededMinutes + after - before
  })
  const available = base.sites.map(site => site.availableMinutes * sliders.people)
  const missing = leastMissing(base, needed, available)
  const sites = base.sites.map((site, i) => ({
    site: site.site,
    neededMinutes: needed[i]!,
    cover: needed[i]! > 0 ? 1 - missing[i]! / needed[i]! : 1,
  }))
  const before = total(base.sites.map(site => site.neededMinutes))
  const neededMinutes = total(needed)
  return {
    neededMinutes,
    posts: (total(base.sites.map(site => site.posts)) * neededMinutes) / before,
    cover: neededMinutes > 0 ? 1 - total(missing) / neededMinutes : 1,
    sites,
  }
}

/**
 * How people beyond the load grow with it: between the square root of the theory and the plain proportion of the occupancy
 * limit, which decides most quarters; and the part of them that the promise is to blame for. Both fitted to full runs.
 */
const MARGIN_GROWTH = 0.85
const PROMISE_PART = 0.15

function bandMinutes(band: CoverBand, kind: SiteOutcome['kind'], sliders: QuickSliders, promised: number): number {
  const office = kind === 'office'
  const minutes = band.minutes * (office ? sliders.hours : 1)
  const load = (band.load * (office ? 1 - sliders.online : 1)) / (office ? sliders.hours : 1)
  const margin = Math.max(0, band.required - band.load)
  const stricter = 1 + PROMISE_PART * (quantile(sliders.target) / quantile(promised) - 1)
  const scale = band.load > 0 ? (load / band.load) ** MARGIN_GROWTH : 1
  return Math.max(band.minimum, load + margin * scale * stricter) * minutes
}

/** Standard normal quantile for shares of 0.5 and more (Abramowitz and Stegun 26.2.23; error below 4.5e-4). */
function quantile(share: number): number {
  const t = Math.sqrt(-2 * Math.log(Math.max(1e-4, 1 - Math.max(0.55, share))))
  return t - (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3)
}

/** Offices lend at most half of what they can spare; the phone and the outposts stand alone. */
function leastMissing(base: QuickBase, needed: readonly number[], available: readonly number[]): number[] {
  const model = createJslp().createModel()
  const rows: LpRow[] = needed.map((minutes, i) => ({ lower: minutes - available[i]!, upper: Infinity }))
  const pool = rows.push({ lower: 0, upper: Infinity }) - 1
  const columns: LpColumn[] = needed.map((_, i) => ({ cost: 1, lower: 0, upper: Infinity, rows: [i] }))
  base.sites.forEach((site, i) => {
    if (site.kind !== 'office') return
    const spare = Math.max(0, available[i]! - needed[i]!) / 2
    // Lends to the pool, borrows from it.
    columns.push({ cost: 0, lower: 0, upper: spare, rows: [i, pool], values: [-1, 1] })
    columns.push({ cost: 1e-6, lower: 0, upper: Infinity, rows: [i, pool], values: [1, -1] })
  })
  model.addRows(rows)
  model.addColumns(columns)
  const { values } = model.solve()
  // Outposts are crewed by the offices.
  return needed.map((_, i) => (base.sites[i]!.kind === 'outpost' ? 0 : Math.max(0, values[i]!)))
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
