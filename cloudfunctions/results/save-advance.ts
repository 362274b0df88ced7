import { saveAdvance as input } from '../../src/contract/schemas/advances'
import type { AdvanceDecisions } from '../../src/core/advance-list'
import { knownEdition } from '../shared/edition-of'
import { Failure, fieldFailure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { changeAdvance, insertAdvance, lockAdvanceRow } from '../shared/records/advances'
import { noteInSession } from '../shared/records/sessions-audit'
import { editionScope } from '../shared/session-scope'
import { type AdvanceWork, advanceWork } from './advance-work'

/**
 * Keeps what people decided about a list: the number with its basis, ties, direct entries, withdrawals, additions and
 * removals with their reasons. A list that was staged, locked or published becomes a draft again: the next version.
 */
export const saveAdvance = defineOperation(['results', 'saveAdvance'], {
  kind: 'write',
  summary: '晋级名单：保存',
  who: { may: ['operator', 'approver'], scope: editionScope },
  input,
  async run({ expectedVersion, decided, ...place }, { db, caller, now }) {
    const edition = knownEdition(place.edition)
    const draft = await lockAdvanceRow(db, place)
    if ((draft?.version ?? 0) !== expectedVersion)
      throw new Failure('VERSION_CONFLICT', { current: draft?.version ?? 0 })
    const work = await advanceWork(db, edition, place.stage, place.group, decided)
    if (!work) throw fieldFailure('stage', '这个组别没有下一轮，请重新选择')
    refuseUnknown(work, decided)
    const change = { decided, changedBy: caller.actor, changedAt: now }
    const cleared = {
      fixed: null,
      fixedHash: null,
      stagedBy: null,
      stagedAt: null,
      lockedBy: null,
      lockedAt: null,
    }
    const added = draft ? true : await insertAdvance(db, { ...place, ...change })
    if (!added) throw new Failure('VERSION_CONFLICT')
    const version = draft ? await changeAdvance(db, place, { ...change, ...cleared, state: 'draft' }) : 1
    const note = {
      at: now,
      actor: caller.actor,
      edition: place.edition,
      operation: 'results.saveAdvance' as const,
    }
    await noteInSession(db, { ...note, session: `${place.stage}/${place.group}`, detail: decided })
    return { version, state: 'draft' as const }
  },
})

/** Every project named has to be one of this group: of the stage, or accepted. */
function refuseUnknown({ who, group, of }: AdvanceWork, decided: AdvanceDecisions): void {
  for (const part of ['direct', 'withdrawn', 'added', 'removed'] as const) {
    const index = decided[part].findIndex(({ project }) => who.get(project)?.group !== group)
    if (index >= 0) throw fieldFailure(`decided.${part}.${index}.project`, '这个项目不在本组，请刷新后重选')
  }
  const kinds = of.next.direct.map(({ name }) => name)
  const stranger = decided.direct.findIndex(({ name }) => !kinds.includes(name))
  if (stranger >= 0)
    throw fieldFailure(`decided.direct.${stranger}.name`, '本届通知没有这类直接晋级，请改用人工增加')
  if (decided.places && of.terms.rule.by !== 'decided')
    throw fieldFailure('decided.places', '晋级数由通知规定，不能另填')
  if (decided.rooms?.how === 'each-room' && of.terms.rule.by !== 'decided')
    throw fieldFailure('decided.rooms', '晋级数由通知规定，不能按会场另定')
  if (decided.reserves && of.terms.reserves !== 'not-stated')
    throw fieldFailure('decided.reserves', '候补数由通知规定，不能另填')
}
