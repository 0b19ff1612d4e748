import type { SiteParts } from '../../db/queries/sites/find-site-parts.ts'
import type { SiteRow } from '../../db/queries/sites/list-sites.ts'
import { mayReach } from '../auth/rights.ts'
import type { CurrentUser } from '../context.ts'
import type { Site, SiteDetail } from '../contract/sites.ts'

export function toSite(row: SiteRow, user: CurrentUser): Site {
  return {
    id: row.code,
    name: row.name,
    kind: row.kind,
    address: row.address,
    district: row.district,
    counters: row.counters,
    sortOrder: row.sortOrder,
    from: row.validFrom,
    to: row.validTo,
    revision: row.revision,
    editable: user.role === 'admin' || (user.role === 'planner' && mayReach(user, row.code)),
  }
}

export function toSiteDetail(row: SiteRow, parts: SiteParts, user: CurrentUser): SiteDetail {
  return {
    ...toSite(row, user),
    openingHours: parts.openingHours.map(hours => ({
      weekday: hours.weekday,
      blocks: hours.blocks,
      leadMinutes: hours.leadMinutes,
      tailMinutes: hours.tailMinutes,
      from: hours.validFrom,
      to: hours.validTo,
    })),
    closingDays: parts.closingDays.map(toClosingDay),
    inheritedClosingDays: parts.inheritedClosingDays.map(toCityClosingDay),
    tours: parts.tours.map(tour => ({
      id: tour.code,
      name: tour.name,
      weekday: tour.weekday,
      date: tour.date,
      departMinute: tour.departMinute,
      setupMinutes: tour.setupMinutes,
      openFrom: tour.openFrom,
      openTo: tour.openTo,
      returnMinute: tour.returnMinute,
      crew: tour.crew,
      skill: tour.skillCode,
      from: tour.validFrom,
      to: tour.validTo,
    })),
    serviceTargets: parts.serviceTargets.map(toServiceTarget),
    defaultServiceTargets: parts.defaultServiceTargets.map(toServiceTarget),
    staffingLevels: parts.staffingLevels.map(level => ({
      activity: level.activityCode,
      skill: level.skillCode,
      weekday: level.weekday,
      start: level.startMinute,
      end: level.endMinute,
      minimum: level.minimum,
      required: level.required,
      dueWorkdays: level.dueWorkdays,
      reason: level.reason,
      from: level.validFrom,
      to: level.validTo,
    })),
  }
}

type ClosingDayRow = SiteParts['closingDays'][number]

function toClosingDay(row: ClosingDayRow): SiteDetail['closingDays'][number] {
  return {
    firstDay: row.firstDay,
    lastDay: row.lastDay,
    weekday: row.weekday,
    nth: row.nth,
    effect: row.effect,
    reason: row.reason,
    from: row.validFrom,
    to: row.validTo,
  }
}

export function toCityClosingDay(row: ClosingDayRow): SiteDetail['inheritedClosingDays'][number] {
  return { ...toClosingDay(row), kind: row.siteKind }
}

function toServiceTarget(row: SiteParts['serviceTargets'][number]): SiteDetail['serviceTargets'][number] {
  return {
    channel: row.channel,
    share: row.share,
    withinMinutes: row.withinMinutes,
    intervalShare: row.intervalShare,
    maxOccupancy: row.maxOccupancy,
    from: row.validFrom,
    to: row.validTo,
  }
}
