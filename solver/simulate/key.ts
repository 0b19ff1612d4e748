/** Number that names a random stream by words (FNV-1a, 32 bits): the order of lists has no say in what is drawn. */
export function keyOf(...words: readonly (string | number)[]): number {
  let hash = 0x811c9dc5
  for (const char of words.join('|')) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193)
  return hash >>> 0
}
