import type { Response } from 'express'

/** How often a comment goes out while nothing happens, so that proxies keep the connection. */
const BREATH_MS = 15_000

/**
 * Sends events to the page as they come (server-sent events, one JSON document each) and ends when they end or the
 * page has gone.
 */
export async function sendEvents(response: Response, events: AsyncIterable<unknown>): Promise<void> {
  response.setHeader('Content-Type', 'text/event-stream; charset=utf-8')
  response.setHeader('Cache-Control', 'no-cache, no-transform')
  response.setHeader('X-Accel-Buffering', 'no')
  response.flushHeaders()
  const breath = setInterval(() => response.write(': still here\n\n'), BREATH_MS)
  const iterator = events[Symbol.asyncIterator]()
  const gone = new Promise<IteratorResult<unknown>>(resolve =>
    response.once('close', () => resolve({ done: true, value: undefined })),
  )
  try {
    for (;;) {
      const next = await Promise.race([iterator.next(), gone])
      if (next.done) break
      response.write(`data: ${JSON.stringify(next.value)}\n\n`)
    }
  } finally {
    clearInterval(breath)
    // Not awaited: a source that waits for its next event learns through the call's signal that nobody listens.
    void iterator.return?.()
    response.end()
  }
}
