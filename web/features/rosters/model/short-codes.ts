/** Something with a name that must be told apart by a few letters. */
export interface Named {
  readonly id: string
  readonly name: string
}

/** How a site or an activity looks in a dense grid: letters first, colour second, never colour alone. */
export interface ShortLook {
  /** Two or more letters, unique among the things given, upper or lower case aside. */
  readonly code: string
  /** Index of the colour pair in `roster.css`, 0 to 7; repeats when there are more things than colours. */
  readonly tone: number
}

const TONES = 8
const SHORTEST = 2

/** Code and colour of each, in the order given, so that a thing keeps its look while the list keeps its order. */
export function shortCodes(things: readonly Named[]): ReadonlyMap<string, ShortLook> {
  const words = things.map(thing => tellingWord(thing.name, things))
  return new Map(things.map((thing, index) => [thing.id, { code: codeOf(words, index), tone: index % TONES }]))
}

/** The word that tells a thing from the others: "Bürgerbüro Mitte" among offices is "Mitte". */
function tellingWord(name: string, things: readonly Named[]): string {
  const words = wordsOf(name)
  const own = words.find(word => things.filter(thing => wordsOf(thing.name).includes(word)).length === 1)
  return own ?? words.join('')
}

function wordsOf(name: string): string[] {
  return name.split(/[^\p{L}\p{N}]+/u).filter(word => word !== '')
}

function codeOf(words: readonly string[], index: number): string {
  const word = words[index] ?? ''
  for (let length = SHORTEST; length < word.length; length++) {
    const code = word.slice(0, length)
    const clash = words.some((other, at) => at !== index && other.slice(0, length).toLowerCase() === code.toLowerCase())
    if (!clash) return code
  }
  const twins = words.slice(0, index).filter(other => other.toLowerCase() === word.toLowerCase()).length
  return twins === 0 ? word || '–' : `${word.slice(0, SHORTEST)}${twins + 1}`
}
