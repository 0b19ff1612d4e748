import { runBenchmark } from './run-benchmark.ts'

// `npm run bench:matsp -- --dir DIR --seconds N --out OUT [--only 1_7_10_1] [--workers 2] [--seed 1] [--steps N]`
await runBenchmark('matsp')
