import { LEVERS } from '../../../../solver/browser.ts'
import type { Translate } from '../../../i18n/messages.ts'
import type { Format } from '../../../lib/format.ts'
import type { Places, ScenarioChange } from '../api/scenarios.ts'

interface Words {
  readonly t: Translate
  readonly format: Format
  readonly language: 'de' | 'en'
}

/** A change in a sentence of the page's language. */
export function describeChange(change: ScenarioChange, places: Places, { t, format, language }: Words): string {
  const site = 'site' in change ? (places.sites.find(one => one.id === change.site)?.name ?? change.site) : ''
  switch (change.kind) {
    case 'close-site':
      return t(change.staff === 'spread' ? 'scenarios.said.closeSpread' : 'scenarios.said.closeLeave', { site })
    case 'move-site':
      return t('scenarios.said.move', { site, x: format.number(change.x, 1), y: format.number(change.y, 1) })
    case 'open-site':
      return t('scenarios.said.open', {
        site: change.name,
        counters: change.counters,
        posts: format.number(change.posts, 1),
      })
    case 'set-hours':
      return t('scenarios.said.hours', { site, hours: hoursText(change.hours, format) })
    case 'staff':
      return t('scenarios.said.staff', { site, posts: signed(change.posts, format, 1) })
    case 'counters':
      return t('scenarios.said.counters', { site, counters: change.counters })
    case 'demand':
      return t('scenarios.said.demand', { percent: signed(change.percent, format, 1) })
    case 'growth':
      return t('scenarios.said.growth', { percent: signed(change.percent, format, 1) })
    case 'sickness':
      return t('scenarios.said.sickness', { share: format.percent(change.share, 1) })
    case 'target':
      return t('scenarios.said.target', {
        channel: t(`sites.channel.${change.channel}`),
        share: format.percent(change.share),
        minutes: format.number(change.withinMinutes, 1),
      })
    case 'lever': {
      const lever = LEVERS.find(one => one.id === change.lever)
      const service = places.services.find(one => one.id === change.service)?.name[language]
      const value =
        lever?.unit === 'share'
          ? format.percent(change.value, 1)
          : `${format.number(change.value, 1)} ${unit(lever?.unit)}`
      return t('scenarios.said.lever', {
        lever: lever?.title[language] ?? change.lever,
        service: service ? ` (${service})` : '',
        value,
      })
    }
  }
  function unit(of: 'share' | 'minutes' | 'days' | undefined): string {
    return of === 'days' ? t('scenarios.days') : t('scenarios.minutes')
  }
}

export function hoursText(
  hours: readonly {
    readonly weekday: number
    readonly blocks: readonly { readonly start: number; readonly end: number }[]
  }[],
  format: Format,
): string {
  return hours
    .map(
      day =>
        `${format.weekday(day.weekday)} ${day.blocks.map(block => `${format.time(block.start)}–${format.time(block.end)}`).join(', ')}`,
    )
    .join('; ')
}

export function signed(value: number, format: Format, digits: number): string {
  const text = format.number(Math.abs(value), digits)
  return value > 0 ? `+${text}` : value < 0 ? `−${text}` : text
}
