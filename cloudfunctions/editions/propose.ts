import { propose as input } from '../../src/contract/schemas/editions'
import { defineOperation } from '../shared/operation'
import { changeVersion } from '../shared/records/edition-versions'
import { editionScope } from '../shared/session-scope'
import { lockForChange } from './reach'
import { refuseErrors } from './refuse-errors'
import { drafters } from './roles'

/** Puts a version without errors before the person in charge. */
export const propose = defineOperation(['editions', 'propose'], {
  kind: 'write',
  summary: '提交届次给负责人发布',
  who: { may: drafters, scope: editionScope },
  input,
  async run(place, { db, caller, now }) {
    const row = await lockForChange(db, place, ['draft'])
    refuseErrors(row.document)
    const { slug, version } = row
    const change = { state: 'proposed' as const, proposedBy: caller.actor, proposedAt: now }
    const revision = await changeVersion(db, slug, version, change)
    return { slug, version, revision, state: 'proposed' as const }
  },
})
