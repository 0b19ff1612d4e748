import { z } from 'zod'

/** All settings that come from the environment, with what they mean; README lists them. */
const flag = z.enum(['0', '1', 'true', 'false']).transform(value => value === '1' || value === 'true')

export const envSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000).describe('port of pages and API; 0 = any free one'),
  HOST: z.string().min(1).optional().describe('address to listen at; left out: all'),
  AMTSTAKT_DATA: z.string().min(1).default('./data').describe('data folder of the embedded database'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('address of a PostgreSQL; left out: the embedded database'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('address under which browsers reach the service, if a proxy is in front of it'),
  TRUST_PROXY: z.coerce
    .number()
    .int()
    .min(0)
    .max(10)
    .default(0)
    .describe('number of proxies in front whose X-Forwarded headers are believed'),
  SESSION_HOURS: z.coerce
    .number()
    .min(0.1)
    .max(24 * 30)
    .default(10)
    .describe('hours without a request after which a session ends'),
  RATE_LIMIT_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(1)
    .default(1200)
    .describe('requests to the API per minute and address'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
  AMTSTAKT_TODAY: z.iso
    .date()
    .optional()
    .describe('a fixed day to count as today, for demonstrations; left out: the real one'),
  AMTSTAKT_WEB: z
    .enum(['built', 'vite', 'none'])
    .optional()
    .describe('where pages come from: the build, Vite while developing, or nowhere'),
  AMTSTAKT_EMBEDDED_WORKER: flag
    .default(true)
    .describe('whether this server also works on jobs; always so with the embedded database'),
})

export type Env = z.infer<typeof envSchema>

/** A setting that cannot be read: all of them at once. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError'
}

/**
 * Reads the settings.
 * @throws EnvironmentError naming every wrong variable, what is wrong with it and what it means
 */
export function readEnv(variables: Record<string, string | undefined>): Env {
  const present = Object.fromEntries(
    Object.entries(variables).filter(([name, value]) => name in envSchema.shape && value !== ''),
  )
  const parsed = envSchema.safeParse(present)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map(issue => {
    const name = String(issue.path[0])
    const meaning = envSchema.shape[name as keyof typeof envSchema.shape]?.description ?? ''
    return `  ${name}=${present[name] ?? ''}: ${issue.message} (${meaning})`
  })
  throw new EnvironmentError(`The environment has settings that cannot be used:\n${lines.join('\n')}`)
}
