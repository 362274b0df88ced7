import { accept as input } from '../../src/contract/schemas/screening'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { readDecidedFindings } from '../shared/records/screening-findings'
import { acceptHeld } from './acceptance'
import { hold, stateAfter } from './act'
import { deciders, editionOnly, numberRequirements } from './officers'

/** Accepts an application. Refused while a hard requirement is undecided or not passed; the refusal lists which. */
export const accept = defineOperation(['screening', 'accept'], {
  kind: 'write',
  summary: '审核通过',
  who: { may: deciders, scope: editionOnly },
  input,
  async run(asked, context) {
    const held = await hold(context, asked)
    stateAfter(held.row, 'accept')
    const findings = await readDecidedFindings(context.db, held.row.id, numberRequirements(held.edition))
    const blocking = findings.filter(each => each.blocks)
    if (blocking.length > 0) {
      const requirements = blocking.map(({ finding }) => ({ id: finding.requirement, title: finding.title }))
      throw new Failure('SCREENING_OPEN', { requirements })
    }
    return acceptHeld(context, held)
  },
})
