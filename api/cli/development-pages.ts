import type { RequestHandler } from 'express'
import type { Env } from '../config/env.ts'
import { installationFolder } from '../installation.ts'

/**
 * Pages straight from their sources while developing (`npm run dev`): Vite inside this process, with reload on change.
 * Undefined where the built pages are served, which is so whenever the service itself is a build.
 */
export async function developmentPages(
  env: Env,
): Promise<{ handler: RequestHandler; close: () => Promise<void> } | undefined> {
  const fromSources = import.meta.filename.endsWith('.ts')
  if ((env.AMTSTAKT_WEB ?? (fromSources ? 'vite' : 'built')) !== 'vite') return undefined
  const { createServer } = await import('vite')
  const vite = await createServer({
    root: `${installationFolder()}/web`,
    configFile: `${installationFolder()}/vite.config.ts`,
    server: { middlewareMode: true },
    appType: 'spa',
  })
  return {
    // Vite's development pages carry inline scripts, which the policy of the built ones forbids.
    handler: (request, response, next) => {
      response.removeHeader('Content-Security-Policy')
      vite.middlewares(request, response, next)
    },
    close: () => vite.close(),
  }
}
