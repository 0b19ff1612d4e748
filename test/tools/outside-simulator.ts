/**
 * A second simulator, written from docs/formats/README.md alone: it reads a planning problem and a roster as parsed JSON and
 * imports nothing of ours, neither types nor chance. Slow and plain on purpose; what it finds must be what the product says.
 */

interface OutsideProblem {
  sites: { id: string; kind: string; counters: number; days: { day: number; open: Stretch[] }[] }[]
  people: { id: string; speed: number }[]
  demand?: {
    arrivals: {
      site: string
      channel: string
      activity: string
      day: number
      start: number
      slotMinutes: number
      mean: number[]
      dayFactorCv: number
    }[]
    services: OutsideService[]
    targets: { site?: string; channel: string; share: number; withinMinutes: number }[]
  }
}
interface OutsideService {
  site?: string
  channel: string
  meanMinutes: number
  cv: number
  distribution: string
  noShowShare: number
  punctuality?: { meanMinutes: number; sdMinutes: number }
  patienceMeanMinutes?: number
  priority: number
}
interface OutsideRoster {
  shifts: { person: string; day: number; pieces: (Stretch & { site: string; activity: string })[] }[]
}
interface Stretch {
  start: number
  end: number
}

/** How the customers of one channel fare at one place on one day. */
export interface OutsideFigures {
  readonly site: string
  readonly activity: string
  readonly day: number
  readonly channel: string
  readonly customers: number
  /** Share served within the promised wait. */
  readonly inTime: number
  /** Minutes, of those who were served or gave up. */
  readonly meanWait: number
  /** Share of the days on which the channel's promise was kept. */
  readonly kept: number
}

interface Customer {
  at: number
  channel: number
  minutes: number
  patience: number
}

interface Server extends Stretch {
  speed: number
  /** End of the service under way; -1 when idle, since `idleSince`. */
  busyUntil: number
  idleSince: number
}

/** Every place, activity and day that customers come to; `days` days each, by chance of its own. */
export function simulateOutside(
  problemJson: unknown,
  rosterJson: unknown,
  seed: number,
  days: number,
): OutsideFigures[] {
  const problem = problemJson as OutsideProblem
  const roster = rosterJson as OutsideRoster
  const { arrivals = [], services = [], targets = [] } = problem.demand ?? {}
  const places = [...new Set(arrivals.map(line => JSON.stringify([line.site, line.activity, line.day])))].sort()
  return places.flatMap((place, at) => {
    const [site, activity, day] = JSON.parse(place) as [string, string, number]
    const lines = arrivals.filter(line => line.site === site && line.activity === activity && line.day === day)
    const chance = createChance(seed * 1000 + at)
    const where = problem.sites.find(candidate => candidate.id === site)!
    const opens = where.days.find(entry => entry.day === day)!.open[0]!.start
    const parts = lines.map(line => ({
      line,
      service: pick(services, line),
      target: pick(targets, line),
      came: 0,
      inTime: 0,
      waited: 0,
      ended: 0,
      kept: 0,
    }))
    const serving = roster.shifts.flatMap(shift =>
      shift.day === day
        ? shift.pieces
            .filter(piece => piece.site === site && piece.activity === activity)
            .map(piece => ({ ...piece, speed: problem.people.find(person => person.id === shift.person)!.speed }))
        : [],
    )
    const seats = where.kind === 'phone' ? Infinity : where.counters
    for (let run = 0; run < days; run++) {
      const customers = parts.flatMap(({ line, service }, channel) => drawDay(line, service, channel, opens, chance))
      customers.sort((a, b) => a.at - b.at)
      const called = serveDay(
        customers,
        serving.filter(piece => piece.speed > 0),
        parts.map(part => part.service.priority),
        seats,
      )
      parts.forEach((part, channel) => {
        let came = 0
        let inTime = 0
        customers.forEach((customer, i) => {
          if (customer.channel !== channel) return
          came++
          const wait = (called[i] ?? Infinity) - customer.at
          if (wait <= part.target.withinMinutes + 1e-9) inTime++
          const until = Math.min(wait, customer.patience)
          if (until < Infinity) {
            part.waited += until
            part.ended++
          }
        })
        part.came += came
        part.inTime += inTime
        if (inTime >= part.target.share * came - 1e-9) part.kept++
      })
    }
    return parts.map(({ line, came, inTime, waited, ended, kept }) => ({
      site,
      activity,
      day,
      channel: line.channel,
      customers: came / days,
      inTime: inTime / came,
      meanWait: waited / ended,
      kept: kept / days,
    }))
  })
}

function pick<T extends { site?: string; channel: string }>(entries: T[], line: { site: string; channel: string }): T {
  const fitting = entries.filter(entry => entry.channel === line.channel)
  return fitting.find(entry => entry.site === line.site) ?? fitting.find(entry => entry.site === undefined)!
}

function drawDay(
  line: NonNullable<OutsideProblem['demand']>['arrivals'][number],
  service: OutsideService,
  channel: number,
  opens: number,
  chance: Chance,
): Customer[] {
  const times: number[] = []
  const booked = line.channel === 'appointment'
  const shape = 1 / line.dayFactorCv ** 2
  const factor = booked || line.dayFactorCv === 0 ? 1 : chance.gamma(shape) / shape
  line.mean.forEach((mean, slot) => {
    const start = line.start + slot * line.slotMinutes
    if (!booked) {
      for (let i = chance.poisson(mean * factor); i > 0; i--) times.push(start + chance.uniform() * line.slotMinutes)
      return
    }
    const count = Math.floor(mean) + (chance.uniform() < mean % 1 ? 1 : 0)
    for (let i = 0; i < count; i++) {
      if (chance.uniform() < service.noShowShare) continue
      const { meanMinutes = 0, sdMinutes = 0 } = service.punctuality ?? {}
      times.push(Math.max(opens, start + (i * line.slotMinutes) / count + meanMinutes + sdMinutes * chance.normal()))
    }
  })
  const variance = Math.log(1 + service.cv ** 2)
  return times.map(at => ({
    at,
    channel,
    minutes:
      service.distribution === 'exponential'
        ? service.meanMinutes * chance.exponential()
        : service.meanMinutes * Math.exp(Math.sqrt(variance) * chance.normal() - variance / 2),
    patience: service.patienceMeanMinutes ? service.patienceMeanMinutes * chance.exponential() : Infinity,
  }))
}

/** When each customer is called; left out where that never happens. */
function serveDay(
  customers: Customer[],
  pieces: (Stretch & { speed: number })[],
  priorities: number[],
  seats: number,
): (number | undefined)[] {
  const called: (number | undefined)[] = customers.map(() => undefined)
  const servers: Server[] = pieces.map(piece => ({ ...piece, busyUntil: -1, idleSince: piece.start }))
  const lastEnd = Math.max(...pieces.map(piece => piece.end))
  const waiting: number[] = []
  const moments = [...new Set(pieces.map(piece => piece.start))].sort((a, b) => a - b)
  let next = 0
  for (;;) {
    const ends = Math.min(...servers.map(server => (server.busyUntil >= 0 ? server.busyUntil : Infinity)))
    const now = Math.min(ends, moments[0] ?? Infinity, customers[next]?.at ?? Infinity)
    if (now === Infinity) return called
    if (now === ends) {
      const server = servers.find(one => one.busyUntil === ends)!
      server.busyUntil = -1
      server.idleSince = now
    } else if (now === moments[0]) moments.shift()
    else waiting.push(next++)
    for (;;) {
      while (waiting.length > 0) {
        const gone = waiting.findIndex(i => customers[i]!.at + customers[i]!.patience < now)
        if (gone < 0) break
        waiting.splice(gone, 1)
      }
      if (waiting.length === 0 || servers.filter(server => server.busyUntil >= 0).length >= seats) break
      const free = servers
        .filter(
          server =>
            server.busyUntil < 0 &&
            server.start <= now &&
            // Whose work ends last stays until nobody waits, if not idle before.
            (now < server.end || (server.end === lastEnd && server.idleSince === now)),
        )
        .sort((a, b) => a.idleSince - b.idleSince)[0]
      if (!free) break
      const first = waiting.reduce((best, i) =>
        priorities[customers[i]!.channel]! < priorities[customers[best]!.channel]! ? i : best,
      )
      waiting.splice(waiting.indexOf(first), 1)
      called[first] = now
      free.busyUntil = now + customers[first]!.minutes / free.speed
    }
  }
}

type Chance = ReturnType<typeof createChance>

/** Chance by splitmix32; normals by Box and Muller, gammas by Marsaglia and Tsang, counts by multiplied uniforms. */
function createChance(seed: number) {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 0
  const uniform = () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return (((mixed ^ (mixed >>> 15)) >>> 0) + 0.5) / 2 ** 32
  }
  const exponential = () => -Math.log(uniform())
  const normal = () => Math.sqrt(2 * exponential()) * Math.cos(2 * Math.PI * uniform())
  const gamma = (shape: number): number => {
    const d = shape - 1 / 3
    for (;;) {
      const x = normal()
      const v = (1 + x / Math.sqrt(9 * d)) ** 3
      if (v > 0 && Math.log(uniform()) < x ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v
    }
  }
  const poisson = (mean: number) => {
    let count = 0
    for (let product = uniform(); product > Math.exp(-mean); product *= uniform()) count++
    return count
  }
  return { uniform, exponential, normal, gamma, poisson }
}
