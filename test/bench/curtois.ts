import { runBenchmark } from './run-benchmark.ts'

// `npm run bench:curtois -- --dir DIR --seconds N --out OUT [--only 3,5] [--workers 2] [--seed 1] [--steps N]`
await runBenchmark('curtois')
