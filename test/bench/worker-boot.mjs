// Node 20 starts no thread from a TypeScript file: the loader is registered first, then the file is imported.
import { register } from 'tsx/esm/api'

register()
await import('./benchmark-worker.ts')
