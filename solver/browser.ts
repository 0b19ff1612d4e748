/** Second front door, for the pages: what runs in a browser (no WASM, no Node API). */
export * from './model/time.ts'
export * from './model/units.ts'
