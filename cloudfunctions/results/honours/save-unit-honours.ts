import { saveUnitHonours as input } from '../../../src/contract/schemas/unit-honours'
import type { HonourLine } from '../../../src/contract/views/unit-honours'
import type { Edition } from '../../../src/core/edition'
import { knownEdition } from '../../shared/edition-of'
import { Failure, fieldFailure } from '../../shared/failure'
import { defineOperation, type WriteContext } from '../../shared/operation'
import { changeHonours, insertHonours, lockHonours } from '../../shared/records/unit-honours'
import { editionScope } from '../../shared/session-scope'
import { honourCandidates } from './candidates'
import { honoursOf, kindsOf } from './honour-terms'

/** Keeps who is proposed for which honour and why; the list is a draft again until somebody puts it forward. */
export const saveUnitHonours = defineOperation(['results', 'saveUnitHonours'], {
  kind: 'write',
  summary: '单位奖：保存提名',
  who: { may: ['operator', 'approver'], scope: editionScope },
  input,
  async run({ edition: slug, lines, expectedVersion }, context) {
    const { db, caller, now } = context
    const edition = knownEdition(slug)
    const checked = await checkedLines(context, edition, lines)
    const by = { lines: checked, changedBy: caller.actor, changedAt: now }
    const draft = await lockHonours(db, slug)
    const current = draft?.version ?? 0
    if (current !== expectedVersion) throw new Failure('VERSION_CONFLICT', { current })
    if (draft === null) {
      if (!(await insertHonours(db, { edition: slug, ...by }))) throw new Failure('VERSION_CONFLICT')
      return { version: 1, state: 'draft' as const }
    }
    const version = await changeHonours(db, slug, { ...by, state: 'draft', stagedBy: null, stagedAt: null })
    return { version, state: 'draft' as const }
  },
})

/** The lines with the names the system knows; refuses an honour or unit this edition does not have. */
async function checkedLines(
  { db, now }: WriteContext,
  edition: Edition,
  lines: readonly HonourLine[],
): Promise<HonourLine[]> {
  const honours = new Set(honoursOf(edition).map(({ name }) => name))
  const kinds = new Set(kindsOf(edition).map(({ id }) => id))
  const candidates = await honourCandidates(db, edition, now)
  return lines.map((line, i) => {
    if (!honours.has(line.honour)) throw fieldFailure(`lines.${i}.honour`, '通知里没有这个奖项，请重新选择')
    if (!kinds.has(line.kind)) throw fieldFailure(`lines.${i}.kind`, '本届没有这一类单位，请重新选择')
    if (line.kind === 'other') return { ...line, key: null }
    const known = candidates.find(each => each.kind === line.kind && each.key === line.key)
    if (!known) throw fieldFailure(`lines.${i}.key`, '名录里没有这个单位，请重新选择')
    return { ...line, name: known.name }
  })
}
