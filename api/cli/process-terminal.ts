import type { Terminal } from './command.ts'

/** The terminal of this process. Ctrl-C and a request to end abort its signal; a second one ends the process at once. */
export function processTerminal(): Terminal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => controller.abort(name))
  return {
    out: text => void process.stdout.write(text),
    err: text => void process.stderr.write(text),
    env: process.env,
    rewrites: process.stderr.isTTY === true,
    signal: controller.signal,
  }
}
