import { listAudit } from './list-audit.ts'

export const auditVerbs = { listAudit }
