import { unitHonours as input } from '../../../src/contract/schemas/unit-honours'
import type { HonourListBody, UnitHonoursView } from '../../../src/contract/views/unit-honours'
import type { Caller } from '../../shared/caller'
import { knownEdition } from '../../shared/edition-of'
import { defineOperation } from '../../shared/operation'
import { quoteClause } from '../../shared/quote-clause'
import { listVersions } from '../../shared/records/published-lists'
import { namesOf } from '../../shared/records/quota-plans'
import { type HonourDraftRow, readHonours } from '../../shared/records/unit-honours'
import { editionScope, holds } from '../../shared/session-scope'
import { honourCandidates } from './candidates'
import { honourChanges, recordOf } from './honour-changes'
import { honourList, honoursOf, kindsOf, stateNames } from './honour-terms'

/** Honours of units: who can be proposed and by which figures, what is proposed, what is published. */
export const unitHonours = defineOperation(['results', 'unitHonours'], {
  kind: 'read',
  summary: '单位奖评定',
  who: { may: ['operator', 'approver', 'supervisor'], scope: editionScope },
  input,
  async run({ edition: slug }, { db, caller, now }) {
    const edition = knownEdition(slug)
    const honours = honoursOf(edition)
    const draft = await readHonours(db, slug)
    const [newest] = await listVersions(db, slug, honourList)
    const before = newest ? (newest.body as HonourListBody).record : null
    const names = await namesOf(db, [draft?.stagedBy ?? null])
    const state = draft?.state ?? 'draft'
    return {
      edition: slug,
      honours: honours.map(({ name, clause }) => ({ name, clause: quoteClause(clause, edition) })),
      silence: '本届通知未规定评选办法。数字只供参考，由组委会评定。',
      kinds: kindsOf(edition),
      candidates: await honourCandidates(db, edition, now),
      ...{ state, stateName: stateNames[state], version: draft?.version ?? 0, lines: draft?.lines ?? [] },
      stagedBy: draft?.stagedBy ? (names.get(draft.stagedBy) ?? '') : null,
      published: newest
        ? {
            ...{ list: newest.id, version: newest.version, hash: newest.hash },
            publishedAt: newest.publishedAt.toISOString(),
          }
        : null,
      changes: before ? honourChanges(before, recordOf(honours, draft?.lines ?? [], 0)) : [],
      blocked: blockedActs(slug, draft, caller),
    }
  },
})

function blockedActs(
  edition: string,
  draft: HonourDraftRow | null,
  caller: Caller,
): UnitHonoursView['blocked'] {
  const approver = holds(caller, ['approver'], { edition })
  const officer = approver || holds(caller, ['operator'], { edition })
  const may = officer ? null : '由经办人或负责人办理'
  const publish =
    draft?.state !== 'staged'
      ? '先由一人提交，再由另一人发布'
      : draft.stagedBy === caller.actor
        ? '提交的人不能自己发布，请另一位负责人办理'
        : approver
          ? null
          : '由另一位负责人发布'
  const empty = draft === null || draft.lines.length === 0 ? '还没有提出单位，请先录入' : null
  const moved = draft && draft.state !== 'draft' ? stateNames[draft.state] : null
  return { edit: may, stage: may ?? empty ?? moved, publish }
}
