import type { Channel } from './batch.ts'
import type { KnownSite } from './format.ts'

const CHANNEL_WORDS: Readonly<Record<Channel, readonly string[]>> = {
  'walk-in': [
    'walk-in',
    'walkin',
    'walk in',
    'spontan',
    'spontankunden',
    'ohne termin',
    'laufkundschaft',
    'offene sprechzeit',
  ],
  appointment: ['appointment', 'appointments', 'termin', 'termine', 'mit termin', 'terminkunden', 'booked'],
  call: ['call', 'calls', 'anruf', 'anrufe', 'telefon', 'telefonisch', 'phone', '115'],
}

/** Looks up what a file calls a channel: the mapping's own words first. */
export function channelWords(aliases: Readonly<Record<string, Channel>>): (text: string) => Channel | undefined {
  const words = new Map<string, Channel>()
  for (const [channel, names] of Object.entries(CHANNEL_WORDS))
    for (const name of names) words.set(name, channel as Channel)
  for (const [name, channel] of Object.entries(aliases)) words.set(folded(name), channel)
  return text => words.get(folded(text))
}

/** Looks up what a file calls a site: the mapping's own words, the code, the name, and the name's last word if it is the only one. */
export function siteWords(
  sites: readonly KnownSite[],
  aliases: Readonly<Record<string, string>>,
): (text: string) => string | undefined {
  const words = new Map<string, string>()
  const lastWords = sites.map(site => folded(site.name.split(/\s+/).at(-1) ?? ''))
  sites.forEach((site, i) => {
    const last = lastWords[i]!
    if (last !== '' && lastWords.filter(word => word === last).length === 1) words.set(last, site.code)
  })
  for (const site of sites) {
    words.set(folded(site.name), site.code)
    words.set(folded(site.code), site.code)
  }
  const codes = new Set(sites.map(site => site.code))
  for (const [name, code] of Object.entries(aliases)) if (codes.has(code)) words.set(folded(name), code)
  return text => words.get(folded(text))
}

function folded(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ')
}
