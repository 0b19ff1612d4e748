interface HourOfWaiting {
  readonly hour: number
  readonly customers: number
  readonly waitMinutes: number
}

/** Mean waiting over hours, each weighted by its customers, altogether and by hour of the day. */
export function waitFigures(hours: readonly HourOfWaiting[]) {
  const byHour = new Map<number, { customers: number; minutes: number }>()
  for (const { hour, customers, waitMinutes } of hours) {
    const one = byHour.get(hour) ?? { customers: 0, minutes: 0 }
    byHour.set(hour, { customers: one.customers + customers, minutes: one.minutes + customers * waitMinutes })
  }
  const all = [...byHour.values()].reduce(
    (sum, one) => ({ customers: sum.customers + one.customers, minutes: sum.minutes + one.minutes }),
    { customers: 0, minutes: 0 },
  )
  const mean = (one: { customers: number; minutes: number }) =>
    one.customers === 0 ? null : one.minutes / one.customers
  return {
    customers: all.customers,
    meanWait: mean(all),
    byHour: [...byHour]
      .sort(([a], [b]) => a - b)
      .map(([hour, one]) => ({ hour, customers: one.customers, meanWait: mean(one) })),
  }
}
