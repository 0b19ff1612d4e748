// Starts a worker thread from the build (worker.js beside this file) or from the sources, where Node needs tsx to read
// TypeScript: a thread does not inherit the loader of the one that starts it.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const built = new URL('./worker.js', import.meta.url)
if (existsSync(fileURLToPath(built))) {
  await import(built.href)
} else {
  const { register } = await import('tsx/esm/api')
  register()
  await import(new URL('./worker.ts', import.meta.url).href)
}
