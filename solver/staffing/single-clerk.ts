/** One clerk alone: the cases with exact answers. Times in mean handling times. */

/**
 * Mean wait of M/G/1 by Pollaczek and Khinchine: rho (1 + cs^2) / (2 (1 - rho)).
 * @param occupancy rho, 0 <= rho; infinite from 1 on
 * @param serviceScv squared coefficient of variation of the handling time, >= 0
 */
export function meanWaitSingleClerk(occupancy: number, serviceScv: number): number {
  return occupancy >= 1 ? Infinity : (occupancy * (1 + serviceScv)) / (2 * (1 - occupancy))
}

/**
 * Mean wait of D/M/1 (customers exactly on schedule, exponential handling): s / (1 - s) with s = e^(-(1 - s) / rho).
 * Source: Kleinrock, "Queueing Systems", vol. 1, sec. 6.4 (GI/M/1).
 * @param occupancy rho, 0 < rho; infinite from 1 on
 */
export function meanWaitScheduledArrivals(occupancy: number): number {
  if (occupancy >= 1) return Infinity
  let root = 0
  for (let step = 0; step < 200; step++) {
    const value = Math.exp(-(1 - root) / occupancy)
    const move = (root - value) / (1 - value / occupancy)
    root -= move
    if (Math.abs(move) < 1e-16) break
  }
  return root / (1 - root)
}
