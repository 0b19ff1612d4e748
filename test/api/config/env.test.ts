import { describe, expect, it } from 'vitest'
import { EnvironmentError, readEnv } from '../../../api/config/env.ts'

describe('settings from the environment', () => {
  it('have defaults that start the example city', () => {
    expect(readEnv({})).toMatchObject({ PORT: 3000, AMTSTAKT_DATA: './data', TRUST_PROXY: 0, SESSION_HOURS: 10 })
  })

  it('ignore what is empty or not ours', () => {
    expect(readEnv({ PORT: '', HOME: '/root' }).PORT).toBe(3000)
  })

  it('read flags as people write them', () => {
    expect(readEnv({ AMTSTAKT_EMBEDDED_WORKER: '0' }).AMTSTAKT_EMBEDDED_WORKER).toBe(false)
    expect(readEnv({ AMTSTAKT_EMBEDDED_WORKER: 'true' }).AMTSTAKT_EMBEDDED_WORKER).toBe(true)
  })

  it('are refused all at once, each with its meaning', () => {
    const read = () =>
      readEnv({ PORT: 'eighty', DATABASE_URL: 'mysql://x', AMTSTAKT_TODAY: '1.1.2027', LOG_LEVEL: 'loud' })
    expect(read).toThrow(EnvironmentError)
    for (const name of ['PORT=eighty', 'DATABASE_URL=mysql://x', 'AMTSTAKT_TODAY=1.1.2027', 'LOG_LEVEL=loud']) {
      expect(read).toThrow(name)
    }
    expect(read).toThrow('port of pages and API')
  })
})
