/**
 * JSON that a person can read and a diff can compare: two spaces of indent, keys in the order of the object, but lists
 * of plain values and small objects on one line where they fit. Equal values give equal bytes; a newline at the end.
 */
export function printJson(value: unknown): string {
  return `${print(value, 0)}\n`
}

const WIDTH = 120

function print(value: unknown, depth: number): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const flat = onOneLine(value)
  if (flat !== undefined && flat.length + depth * 2 <= WIDTH) return flat
  const indent = '  '.repeat(depth + 1)
  const close = '  '.repeat(depth)
  if (Array.isArray(value)) {
    if (value.every(isPlain))
      return `[\n${wrapped(
        value.map(entry => print(entry, 0)),
        indent,
      )}\n${close}]`
    return `[\n${value.map(entry => indent + print(entry, depth + 1)).join(',\n')}\n${close}]`
  }
  const lines = entriesOf(value).map(([key, entry]) => `${indent}${JSON.stringify(key)}: ${print(entry, depth + 1)}`)
  return `{\n${lines.join(',\n')}\n${close}}`
}

/** A list of plain values, or an object whose values are plain or such lists or objects again; else undefined. */
function onOneLine(value: object): string | undefined {
  const parts = Array.isArray(value)
    ? value.map(entry => inline(entry))
    : entriesOf(value).map(([key, entry]) => {
        const text = inline(entry)
        return text === undefined ? undefined : `${JSON.stringify(key)}: ${text}`
      })
  if (parts.some(part => part === undefined)) return undefined
  if (parts.length === 0) return Array.isArray(value) ? '[]' : '{}'
  return Array.isArray(value) ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`
}

function inline(value: unknown): string | undefined {
  return isPlain(value) ? print(value, 0) : onOneLine(value as object)
}

function isPlain(value: unknown): boolean {
  return value === null || typeof value !== 'object'
}

function entriesOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, entry]) => entry !== undefined)
}

function wrapped(words: readonly string[], indent: string): string {
  const lines: string[] = []
  let line = ''
  for (const [index, word] of words.entries()) {
    const next = index < words.length - 1 ? `${word},` : word
    if (line === '') line = indent + next
    else if (line.length + next.length + 1 <= WIDTH) line += ` ${next}`
    else {
      lines.push(line)
      line = indent + next
    }
  }
  return [...lines, line].join('\n')
}
