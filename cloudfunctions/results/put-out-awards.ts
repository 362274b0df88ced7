import type { AwardPreviewView, AwardsListBody, PublishedRef } from '../../src/contract/views/results'
import { canonical } from '../../src/core/canonical'
import type { Edition } from '../../src/core/edition'
import { appendToHall } from '../shared/hall-ledger'
import { newId } from '../shared/identifiers'
import { sha256 } from '../shared/keys'
import type { WriteContext } from '../shared/operation'
import { replaceAwards } from '../shared/records/awards'
import { bumpEdition, insertPublishedList } from '../shared/records/published-lists'
import { draftGroup } from './award-draft'
import type { AwardsSituation } from './award-facts'
import { listTitle } from './award-words'
import { awardsBody, type GivenAward } from './awards-body'
import { levelsOf } from './decided-levels'

/**
 * Makes one version of the awards public in this transaction: the awards, the immutable list, the entry in the
 * edition's chain with the hash of its record, the live topic.
 */
export async function putOutAwards(
  { db, caller, now, requestId }: WriteContext,
  edition: Edition,
  { facts }: AwardsSituation,
  preview: AwardPreviewView,
  version: { number: number } & Pick<AwardsListBody, 'publicity' | 'correction'>,
): Promise<PublishedRef> {
  const given = givenIn(preview)
  const note = ({ application }: GivenAward) => facts.duplicates.get(application) ?? ''
  await replaceAwards(
    db,
    edition.slug,
    given.map(award => ({
      ...award,
      edition: edition.slug,
      applicationId: award.application,
      note: note(award),
    })),
  )
  const groups = preview.groups.map(({ group, session }) => {
    const table = facts.tables.find(each => each.group === group)
    const { gone } = draftGroup(edition, group, facts)
    const moveUp = table?.vacancies === 'next-in-rank'
    return { group, session: session?.id ?? null, levels: levelsOf(edition, group, table), gone, moveUp }
  })
  const body = awardsBody(edition, groups, given, facts, { ...version, version: version.number })
  const list = newId('lst')
  const listHash = sha256(canonical(body.record))
  await insertPublishedList(db, {
    id: list,
    edition: edition.slug,
    kind: 'awards',
    version: version.number,
    title: listTitle(edition),
    body,
    hash: listHash,
    publicity: body.publicity,
    publishedBy: caller.actor,
    publishedAt: now,
  })
  const act = { session: `edition:${edition.slug}`, actor: caller.actor, requestId, now }
  await appendToHall(db, act, 'list.publish', { listHash, version: version.number })
  await bumpEdition(db, edition.slug)
  return { list, version: version.number, hash: listHash }
}

/** Every award a preview gives, in the order of its groups and ranks. */
export function givenIn(preview: AwardPreviewView): GivenAward[] {
  return preview.groups.flatMap(({ group, rows }) =>
    rows.flatMap(({ application, level, money, rank }) =>
      level === null || rank === null ? [] : [{ application, group, level, money, rank }],
    ),
  )
}
