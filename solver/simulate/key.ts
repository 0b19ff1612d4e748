/** Number that names a random stream by words (FNV-1a, 32 bits): the order of lists has no say in what is drawn. */
export function keyOf(...words: readonly (string | number)[]): number {
  let hash = 0x811c9dc5
  for (const char of words.join('|')) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193)
  return hash >>> 0
}

/**
 * A seed spread over all 32 bits (finaliser of MurmurHash3). Neighbouring seeds differ in their last bits only, and so do
 * neighbouring days: without it the days of seed 8 would be those of seed 7 in another order, and a repetition no proof.
 */
export function scatter(seed: number): number {
  let bits = (seed + 0x9e3779b9) | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
