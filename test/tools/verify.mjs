#!/usr/bin/env node
// `npm run verify`: what can be known about the sources in seconds, without database, server or browser. One line a step;
// the output of a step is shown when it fails. All steps run, so that one run tells every fault.
import { spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const bin = name => join(root, 'node_modules', name)
const STEPS = [
  { name: 'format and lint', command: [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'] },
  { name: 'types', command: [bin('typescript/bin/tsc'), '--noEmit'] },
  { name: 'unused code', command: [bin('knip/bin/knip.js'), '--no-progress'] },
  { name: 'architecture', command: [bin('vitest/vitest.mjs'), 'run', '--project', 'unit', 'test/architecture'] },
  { name: 'generated files', command: ['--import', 'tsx', join(root, 'test/tools/generate.ts'), '--check'] },
]
/** Steps that run at the same time. */
const LANES = 2

function run({ name, command }) {
  const started = performance.now()
  return new Promise(resolve => {
    const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    const output = []
    child.stdout.on('data', chunk => output.push(chunk))
    child.stderr.on('data', chunk => output.push(chunk))
    child.on('close', code => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(5)
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${seconds} s  ${name}`)
      if (code !== 0) console.log(Buffer.concat(output).toString())
      resolve(code === 0)
    })
  })
}

const waiting = [...STEPS]
const results = []
async function lane() {
  for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await run(step))
}
await Promise.all(Array.from({ length: LANES }, lane))
if (results.includes(false)) {
  console.log('npm run format, npm run generate and the lines above help.')
  process.exitCode = 1
}
