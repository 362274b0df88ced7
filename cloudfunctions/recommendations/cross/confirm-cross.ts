import { confirmCross as input } from '../../../src/contract/schemas/cross'
import type { Edition } from '../../../src/core/edition'
import { Failure, fieldFailure } from '../../shared/failure'
import { newId } from '../../shared/identifiers'
import { defineOperation, type WriteContext } from '../../shared/operation'
import type { CrossCaseRow } from '../../shared/records/cross-cases'
import { originsOf } from '../../shared/records/cross-projects'
import { type CrossRulingRow, closeRuling, proposedRuling } from '../../shared/records/cross-rulings'
import { insertCases, lockCaseOfPair, ruleOnCase } from '../../shared/records/duplicates'
import { caseSides } from '../../shared/records/duplicates-sides'
import { insertMessages } from '../../shared/records/inbox'
import { editionScope } from '../../shared/session-scope'
import { tellOffice } from '../../shared/tell-office'
import { pairEvidence } from './cross-words'
import { holdCross, moveCross, sidesOf } from './hold-cross'
import { editionBelow, knownUpper } from './upper-edition'

/**
 * Decides on a proposed ruling, by another person than proposed it. Confirmed, it marks the list and both units and the
 * applicants concerned are told; the registration itself stays as it is. Otherwise it goes back with a reason.
 */
export const confirmCross = defineOperation(['recommendations', 'confirmCross'], {
  kind: 'write',
  summary: '跨市查重：确认裁定',
  who: { may: ['approver'], scope: editionScope },
  input,
  async run(asked, context) {
    const { db, caller, now } = context
    const edition = knownUpper(asked.edition)
    const row = await holdCross(context, asked)
    const ruling = await proposedRuling(db, row.id)
    if (!ruling) throw new Failure('STATE_REFUSED', undefined, '还没有拟出裁定，请先拟出')
    if (ruling.proposedBy === caller.actor)
      throw new Failure('SECOND_PERSON', undefined, '拟裁定的人不能自己确认，请换一位负责人')
    const note = asked.reason?.trim() ?? ''
    if (!asked.agree && note === '') throw fieldFailure('reason', '请写明退回的理由')
    const { number, out, proposedBy } = ruling
    const data = { ruling: number, out, proposedBy }
    const moved = await moveCross(context, row, asked.agree ? 'confirm' : 'send-back', { data })
    const state = asked.agree ? 'confirmed' : 'sent-back'
    await closeRuling(db, ruling, { state, by: caller.actor, at: now, note })
    if (!asked.agree) return moved
    await ruleOnPair(context, row, ruling)
    await tellBoth(context, edition, row, ruling)
    return moved
  },
})

/** The pair's case of similar projects says the same, so that nobody rules on it twice. */
async function ruleOnPair(
  { db, caller, now }: WriteContext,
  { edition, first, second, kinds, likeness, ...row }: CrossCaseRow,
  { out, reason }: CrossRulingRow,
): Promise<void> {
  const evidence = pairEvidence(row)
  if (second === null || evidence === null || !kinds.includes('project')) return
  const { bothTeams: _, ...likenessFound } = evidence
  await insertCases(db, edition, [{ first, second, likeness, evidence: likenessFound }], now)
  const found = await lockCaseOfPair(db, edition, { first, second })
  if (!found) return
  const kept = out.length === 1 ? [first, second].find(id => id !== out[0])! : null
  const state = out.length === 0 ? 'not-same' : 'confirmed-same'
  await ruleOnCase(db, { id: found.id, state, kept, reason, by: caller.actor, at: now })
}

async function tellBoth(
  { db, now }: WriteContext,
  edition: Edition,
  row: CrossCaseRow,
  { out }: CrossRulingRow,
): Promise<void> {
  const origins = await originsOf(db, sidesOf(row))
  const below = [...origins.values()].flatMap(origin => editionBelow(edition, origin) ?? [])
  const words = { title: '跨市查重已有裁定', body: '请看裁定结果；有不同意见可以提出一次申诉。' }
  for (const each of new Set(below)) await tellOffice(db, each, words, 'recommend', now)
  const sides = await caseSides(db, out)
  await insertMessages(
    db,
    [...sides.values()].map(({ id, ownerId, projectName }) => ({
      ...{ id: newId('msg'), personId: ownerId, edition: edition.slug, kind: 'result' },
      title: '跨市查重的裁定',
      body: `“${projectName}”经核对不列入${edition.issuer}的名单，如有不同意见请向推荐单位提出。`,
      ...{ link: `/apply/status/index?application=${id}`, createdAt: now },
    })),
  )
}
