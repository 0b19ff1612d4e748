import { demandNoFaults } from '../errors.ts'
import { faultsOfOrder } from '../field-faults.ts'
import { verb } from '../http/verb.ts'
import { changeSite } from './internal.ts'

export const updateSite = verb('updateSite', call => {
  const { revision: _, from, to, ...fields } = call.body
  demandNoFaults(faultsOfOrder([call.body]).map(fault => ({ ...fault, where: 'to' })))
  return changeSite(call, 'sites.update', { ...fields, validFrom: from, validTo: to ?? null })
})
