import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { describe, expect, it } from 'vitest'
import { sendEvents } from '../../../api/http/events.ts'

async function serve(events: () => AsyncIterable<unknown>) {
  const app = express()
  app.get('/', (_request, response) => sendEvents(response, events()))
  const server = createServer(app)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise(resolve => server.close(resolve)),
  }
}

describe('events', () => {
  it('leave one by one as JSON and end with their source', async () => {
    const server = await serve(async function* () {
      yield { step: 1 }
      yield { step: 2, text: 'zwei\nZeilen' }
    })
    const reply = await fetch(server.url)
    expect(reply.headers.get('Content-Type')).toMatch(/^text\/event-stream/)
    expect(reply.headers.get('Cache-Control')).toMatch(/no-transform/)
    expect(await reply.text()).toBe('data: {"step":1}\n\ndata: {"step":2,"text":"zwei\\nZeilen"}\n\n')
    await server.close()
  })

  it('end their source when the reader has gone', async () => {
    let ended = () => {}
    const end = new Promise<void>(resolve => {
      ended = resolve
    })
    const server = await serve(async function* () {
      try {
        for (;;) {
          yield { alive: true }
          await new Promise(resolve => setTimeout(resolve, 5))
        }
      } finally {
        ended()
      }
    })
    const gone = new AbortController()
    const reply = await fetch(server.url, { signal: gone.signal })
    await reply.body!.getReader().read()
    gone.abort()
    await end
    await server.close()
  })
})
