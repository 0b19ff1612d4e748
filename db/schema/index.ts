/** All tables. The order of areas is that of their foreign keys. */

export * from './access.ts'
export * from './activities.ts'
export * from './audit.ts'
export * from './city.ts'
export * from './demand.ts'
export * from './forecasts.ts'
export * from './jobs.ts'
export * from './people.ts'
export * from './requirements.ts'
export * from './rosters.ts'
export * from './services.ts'
export * from './sites.ts'
