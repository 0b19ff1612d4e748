import type { Terminal } from '../../../api/cli/command.ts'

/** A terminal that remembers what was said; `stop` is the user's Ctrl-C. */
export function testTerminal(env: Record<string, string> = {}): Terminal & {
  readonly said: () => { readonly out: string; readonly err: string }
  readonly stop: () => void
} {
  let out = ''
  let err = ''
  const controller = new AbortController()
  return {
    out: text => {
      out += text
    },
    err: text => {
      err += text
    },
    env,
    rewrites: false,
    signal: controller.signal,
    said: () => ({ out, err }),
    stop: () => controller.abort(),
  }
}
