import type { RequirementDemand, RequirementFault, RequirementInput } from './requirement-model.ts'

/** Demands that can be sized, and all that is wrong with the others. */
export function checkRequirementInput(input: RequirementInput): {
  sound: RequirementDemand[]
  faults: RequirementFault[]
} {
  const faults: RequirementFault[] = []
  const sound = input.demands.filter(demand => {
    const where = `${demand.site}, ${demand.activity}, ${demand.date}`
    const found = faultsOf(demand).map(fault => ({ ...fault, where: fault.where ? `${where}, ${fault.where}` : where }))
    faults.push(...found)
    return found.length === 0
  })
  return { sound, faults }
}

function* faultsOfDay(demand: RequirementDemand): Generator<RequirementFault> {
  for (const range of demand.open) {
    if (!(range.start < range.end))
      yield fault('STA-001', `opening ends at ${range.end}, before it starts`, 'swap start and end')
  }
  if (!(demand.minimum >= 0)) yield fault('STA-002', `minimum is ${demand.minimum}`, 'give 0 or more people')
  if (demand.counters !== undefined && !(demand.counters >= 0))
    yield fault('STA-003', `counters is ${demand.counters}`, 'give 0 or more places')
}

function* faultsOfStreams(demand: RequirementDemand): Generator<RequirementFault> {
  for (const {
    channel,
    slotMinutes,
    mean,
    service,
    target,
    noShowShare = 0,
    dayFactorCv = 0,
    ...stream
  } of demand.streams) {
    const patience = stream.patienceMeanMinutes ?? 1
    if (!(slotMinutes > 0)) yield fault('STA-004', `slot of ${slotMinutes} minutes`, 'give a length above 0', channel)
    if (mean.some(count => !(count >= 0 && count < Infinity)))
      yield fault('STA-005', 'a slot has no or a negative number of customers', 'give 0 or more per slot', channel)
    if (!(service.meanMinutes > 0 && service.cv >= 0))
      yield fault('STA-006', 'handling time is not above 0', 'set the handling time of the services', channel)
    if (!(noShowShare >= 0 && noShowShare <= 1))
      yield fault('STA-007', `no-show share is ${noShowShare}`, 'give a share from 0 to 1', channel)
    if (!(target.share >= 0 && target.share < 1 && target.withinMinutes >= 0))
      yield fault(
        'STA-008',
        `target is ${target.share} within ${target.withinMinutes} minutes`,
        'promise a share below 1 (100 % needs endless people) within 0 or more minutes',
        channel,
      )
    if (target.maxOccupancy !== undefined && !(target.maxOccupancy > 0 && target.maxOccupancy <= 1))
      yield fault(
        'STA-009',
        `highest occupancy is ${target.maxOccupancy}`,
        'give a share above 0 and at most 1',
        channel,
      )
    if (!(patience > 0)) yield fault('STA-010', `patience is ${patience} minutes`, 'give a mean above 0', channel)
    if (!(dayFactorCv >= 0 && dayFactorCv < 2))
      yield fault('STA-011', `day factor varies by ${dayFactorCv}`, 'give a coefficient of variation below 2', channel)
  }
}

function faultsOf(demand: RequirementDemand): RequirementFault[] {
  return [...faultsOfDay(demand), ...faultsOfStreams(demand)]
}

function fault(code: string, cause: string, action: string, where = ''): RequirementFault {
  return { code, cause, action, where }
}
