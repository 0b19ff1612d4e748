import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How long requests under way may take to end when the service stops. */
const GRACE_MS = 2_000

/** An open port. Until it is given something to serve, it answers that the service is starting. */
export interface Listener {
  /** Address to open in a browser on this machine. */
  readonly url: string
  readonly port: number
  serve(listener: RequestListener): void
  close(): Promise<void>
}

/** The port cannot be had. */
export class PortError extends Error {
  override readonly name = 'PortError'
}

/**
 * Opens the port at once, before the slow parts of a start, so that a port that is taken is known in the first second.
 * @throws PortError
 */
export async function openPort(port: number, host?: string): Promise<Listener> {
  let listener: RequestListener = (request, response) => answerStarting(request.url ?? '/', response)
  const server = createServer((request, response) => listener(request, response))
  await new Promise<void>((resolve, reject) => {
    server.once('error', error => reject(portError(error, port, host)))
    server.listen({ port, ...(host === undefined ? {} : { host }) }, resolve)
  })
  const open = (server.address() as AddressInfo).port
  return {
    url: `http://${host === undefined || host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${open}`,
    port: open,
    serve: next => {
      listener = next
    },
    close: () => closeServer(server),
  }
}

/** Ends idle connections at once, those under way after a moment (event streams would stay for ever). */
function closeServer(server: Server): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })
}

function answerStarting(url: string, response: ServerResponse): void {
  if (url === '/healthz') {
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"status":"ok"}')
    return
  }
  const isPage = !url.startsWith('/api') && url !== '/readyz'
  response.writeHead(503, {
    'Content-Type': isPage ? 'text/html; charset=utf-8' : 'application/problem+json',
    'Retry-After': '2',
    'Cache-Control': 'no-store',
    ...(isPage ? { Refresh: '2' } : {}),
  })
  response.end(isPage ? STARTING_PAGE : JSON.stringify(STARTING))
}

const STARTING = {
  type: 'urn:amtstakt:error:SYS-002',
  title: 'The service is not ready yet',
  status: 503,
  code: 'SYS-002',
  cause: 'The service is starting.',
  action: 'Try again in a moment.',
}

const STARTING_PAGE =
  '<!doctype html><html lang="de"><meta charset="utf-8"><title>Amtstakt</title>' +
  '<p>Amtstakt startet … diese Seite lädt sich selbst neu.</p>' +
  '<p lang="en">Amtstakt is starting … this page reloads by itself.</p></html>\n'

function portError(error: NodeJS.ErrnoException, port: number, host?: string): Error {
  const place = host === undefined ? `port ${port}` : `port ${port} at ${host}`
  if (error.code === 'EADDRINUSE') {
    return new PortError(`${place} is taken by another program: stop it, or choose another with PORT=3001 npm start`)
  }
  if (error.code === 'EACCES') return new PortError(`${place} may not be opened by this account: choose one above 1023`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new PortError(`this machine has no address ${host}: set HOST to one it has, or leave it out`)
  }
  return error
}
