/**
 * Erlang's loss formula B(n, a): share of customers turned away when n people serve an offered load of a Erlang and
 * nobody waits. It carries every other formula here. Source: A. K. Erlang 1917; recursion in Jagerman, "Some properties
 * of the Erlang loss function", BSTJ 53 (1974).
 */

/**
 * B(n, a), 0..1, by B(k) = a B(k-1) / (k + a B(k-1)): no factorials, every term in (0, 1].
 * @param people n, whole number >= 0
 * @param load offered load a in Erlang, >= 0
 */
export function blockingProbability(people: number, load: number): number {
  if (load === 0) return people === 0 ? 1 : 0
  let blocking = 1
  for (let k = 1; k <= people; k++) blocking = (load * blocking) / (k + load * blocking)
  return blocking
}

/**
 * ln B(n, a) where B itself would underflow: the inverse recursion I(k) = 1 + I(k-1) k / a with its scale kept apart.
 * @param people n, whole number >= 0
 * @param load a in Erlang, > 0
 */
export function logBlockingProbability(people: number, load: number): number {
  let inverse = 1
  let logScale = 0
  let one = 1
  for (let k = 1; k <= people; k++) {
    inverse = one + (inverse * k) / load
    if (inverse > 1e200) {
      inverse *= 1e-200
      one *= 1e-200
      logScale += 200 * Math.LN10
    }
  }
  // log1p keeps the digits of a B that is close to 1.
  return logScale === 0 ? -Math.log1p(inverse - 1) : -(Math.log(inverse) + logScale)
}

/**
 * B for a fractional number of people (half-time help): 1/B(n, a) = integral over s >= 0 of e^-s (1 + s/a)^n, taken for
 * the fraction of n and carried up by the recursion (Jagerman 1974).
 * @param people n >= 0
 * @param load a in Erlang, > 0
 */
export function blockingProbabilityFractional(people: number, load: number): number {
  const fraction = people - Math.floor(people)
  // Simpson's rule on [0, 40]: the integrand is e^-s times a slowly growing factor, cut off below e^-40.
  const steps = 4000
  const width = 40 / steps
  let sum = 0
  for (let i = 0; i <= steps; i++) {
    const s = i * width
    const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2
    sum += weight * Math.exp(-s) * (1 + s / load) ** fraction
  }
  let blocking = 3 / (sum * width)
  for (let k = fraction + 1; k <= people + 1e-12; k++) blocking = (load * blocking) / (k + load * blocking)
  return blocking
}

/**
 * The load in Erlang that n people can take with a share of at most `blocking` turned away (the entry of a traffic table).
 * @param people n, whole number >= 1
 * @param blocking 0 < p < 1
 */
export function loadForBlocking(people: number, blocking: number): number {
  // ln B rises with ln a and is concave there, so Newton's steps converge once inside a bracket.
  let low = 0
  let high = Math.max(1, people)
  while (blockingProbability(people, high) < blocking) high *= 2
  let load = high / 2
  for (let i = 0; i < 200; i++) {
    const value = blockingProbability(people, load)
    if (value > blocking) high = load
    else low = load
    const slope = (people / load - 1 + value) * value
    let next = load - (value - blocking) / slope
    if (!(next > low && next < high)) next = (low + high) / 2
    if (Math.abs(next - load) <= 1e-15 * load) return next
    load = next
  }
  return load
}

/**
 * Fewest people so that at most `blocking` of the customers are turned away.
 * @param load a in Erlang, >= 0
 * @param blocking 0 < p < 1
 */
export function peopleForBlocking(load: number, blocking: number): number {
  let people = 0
  let value = 1
  while (value > blocking) {
    people++
    value = (load * value) / (people + load * value)
  }
  return people
}
