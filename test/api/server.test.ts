import { describe, expect, it } from 'vitest'
import { openPort, PortError } from '../../api/server.ts'

describe('the port', () => {
  it('answers that the service is starting, until there is something to serve', async () => {
    const port = await openPort(0, '127.0.0.1')
    const before = await fetch(`${port.url}/api/v1/app`)
    expect(before.status).toBe(503)
    expect(before.headers.get('Retry-After')).toBe('2')
    expect(await before.json()).toMatchObject({ code: 'SYS-002' })
    expect((await fetch(`${port.url}/readyz`)).status).toBe(503)
    expect((await fetch(`${port.url}/healthz`)).status).toBe(200)
    expect(await (await fetch(port.url)).text()).toMatch(/startet/)
    port.serve((_request, response) => void response.end('served'))
    expect(await (await fetch(port.url)).text()).toBe('served')
    await port.close()
  })

  it('that is taken is told in a sentence', async () => {
    const first = await openPort(0, '127.0.0.1')
    await expect(openPort(first.port, '127.0.0.1')).rejects.toThrow(PortError)
    await expect(openPort(first.port, '127.0.0.1')).rejects.toThrow(/is taken by another program/)
    await first.close()
  })

  it('closes although somebody still listens to a stream', async () => {
    const port = await openPort(0, '127.0.0.1')
    port.serve((_request, response) => void response.write('on and on'))
    const reply = await fetch(port.url)
    await port.close()
    await expect(reply.text()).rejects.toThrow()
  })
})
