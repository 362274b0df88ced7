import { saveMerged as input } from '../../../src/contract/schemas/merged'
import { noDecisions } from '../../../src/core/advance-list'
import { Failure, fieldFailure } from '../../shared/failure'
import { defineOperation } from '../../shared/operation'
import { changeAdvance, insertAdvance, lockAdvanceRow } from '../../shared/records/advances'
import { noteResultExport } from '../../shared/records/certificate-requests'
import { editionScope } from '../../shared/session-scope'
import { crossOfficers, knownUpper } from '../cross/upper-edition'
import { placeOf } from './hold-merged'
import { mergedWork } from './merged-work'

/** Keeps who was taken off by hand, each with the reason; a list staged, locked or published is a draft again. */
export const saveMerged = defineOperation(['recommendations', 'saveMerged'], {
  kind: 'write',
  summary: '汇总名单：保存',
  who: { may: crossOfficers, scope: editionScope },
  input,
  async run({ removed, expectedVersion, ...asked }, { db, caller, now }) {
    const edition = knownUpper(asked.edition)
    if (!edition.groups.some(({ id }) => id === asked.group))
      throw fieldFailure('group', '本届没有这个组别，请重新选择')
    const place = placeOf(asked)
    const draft = await lockAdvanceRow(db, place)
    if ((draft?.version ?? 0) !== expectedVersion)
      throw new Failure('VERSION_CONFLICT', { current: draft?.version ?? 0 })
    const { projects } = await mergedWork(db, edition, asked.group, removed)
    const known = new Set(projects.map(({ application }) => application))
    const stray = removed.findIndex(({ project }) => !known.has(project))
    if (stray >= 0) throw fieldFailure(`removed.${stray}.project`, '这个项目不在本组，请刷新后重选')
    const change = { decided: { ...noDecisions, removed }, changedBy: caller.actor, changedAt: now }
    const cleared = {
      ...{ fixed: null, fixedHash: null, stagedBy: null, stagedAt: null },
      ...{ lockedBy: null, lockedAt: null, state: 'draft' as const },
    }
    if (!draft && !(await insertAdvance(db, { ...place, ...change }))) throw new Failure('VERSION_CONFLICT')
    const version = draft ? await changeAdvance(db, place, { ...change, ...cleared }) : 1
    const operation = 'recommendations.saveMerged'
    const detail = { group: asked.group, removed }
    await noteResultExport(db, { at: now, actor: caller.actor, edition: edition.slug, operation, detail })
    return { version, state: 'draft' as const }
  },
})
