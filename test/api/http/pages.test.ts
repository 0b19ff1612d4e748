import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { servePages } from '../../../api/http/pages.ts'

let folder: string
let url: string
let close: () => Promise<unknown>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'assets/main-abc123.js'), 'console.log(1)')
  writeFileSync(join(folder, 'favicon.svg'), '<svg/>')
  const server = createServer(express().use(servePages(folder)))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  close = () => new Promise(resolve => server.close(resolve))
})
afterAll(async () => {
  await close()
  rmSync(folder, { recursive: true })
})

const get = (path: string, accept = 'text/html') => fetch(url + path, { headers: { Accept: accept } })

describe('the pages', () => {
  it('say how to build them while there are none', async () => {
    const reply = await get('/')
    expect(reply.status).toBe(503)
    expect(await reply.text()).toMatch(/npm run build/)
  })

  it('answer every address of their own with the one page, never from a cache', async () => {
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Amtstakt</title>')
    for (const path of ['/', '/rosters/2027-W09', '/people?site=mitte']) {
      const reply = await get(path)
      expect(await reply.text()).toMatch(/<title>Amtstakt/)
      expect(reply.headers.get('Cache-Control')).toBe('no-cache')
    }
  })

  it('keep files with a hash in their name for a year', async () => {
    const reply = await get('/assets/main-abc123.js', '*/*')
    expect(reply.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
    expect((await get('/favicon.svg', '*/*')).headers.get('Cache-Control')).toBe('public, max-age=0')
  })

  it('do not answer for a file that is not there', async () => {
    expect((await get('/assets/gone-123.js', '*/*')).status).toBe(404)
    expect((await get('/gone.png', 'image/png')).status).toBe(404)
  })
})
