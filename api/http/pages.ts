import { existsSync } from 'node:fs'
import { join } from 'node:path'
import express, { type RequestHandler, Router } from 'express'

/**
 * The built pages. Files under /assets carry the hash of their content in their name and are kept for a year; the page
 * itself is asked for each time. Every other address that a browser opens is one of the pages' own.
 * @param folder of the build; where there is none, a sentence says how to build
 */
export function servePages(folder: string): RequestHandler {
  const router = Router()
  const page = join(folder, 'index.html')
  router.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }))
  router.use(express.static(folder, { index: false, maxAge: 0 }))
  router.get('/{*path}', (request, response, next) => {
    if (!request.accepts('html') || request.path.startsWith('/assets/')) return next()
    response.setHeader('Cache-Control', 'no-cache')
    if (existsSync(page)) response.sendFile(page)
    else response.status(503).type('text/plain').send('The pages are not built: run `npm run build`.\n')
  })
  return router
}
