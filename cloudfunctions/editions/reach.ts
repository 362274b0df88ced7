import type { EditionDocument } from '../../src/core/edition-document'
import type { Queries, Transaction } from '../shared/database/connect'
import { documentBySlug } from '../shared/edition-catalog'
import { Failure, fieldFailure } from '../shared/failure'
import { type EditionVersionRow, firstOrganiser, lockVersion } from '../shared/records/edition-versions'
import { unitOfDesk, unitOfDocument } from './place-of'

interface Wanted {
  edition: string
  slug: string
  version: number
  expectedRevision: number
}

/**
 * Whether a version belongs to a desk. An edition in force is changed at its own desk alone. One that is not in force
 * yet has no desk: it belongs to the editions of the same unit; the installation's first organiser may also begin one
 * for another place, at the desk he was given first.
 */
export async function belongsTo(
  db: Queries,
  desk: string,
  row: { slug: string; document: EditionDocument; draftedBy: string },
): Promise<boolean> {
  if (documentBySlug(row.slug)) return row.slug === desk
  if (unitOfDocument(row.document) === unitOfDesk(desk).code) return true
  const first = await firstOrganiser(db)
  return first !== null && first.edition === desk && first.person === row.draftedBy
}

/** Whether a version may be read at a desk: what belongs to it, and everything of the same unit. */
export async function readableAt(
  db: Queries,
  desk: string,
  row: { slug: string; document: EditionDocument; draftedBy: string },
): Promise<boolean> {
  return unitOfDocument(row.document) === unitOfDesk(desk).code || belongsTo(db, desk, row)
}

/** Refuses a document for a place that is not the desk's, naming the place it is for. */
export async function refuseElsewhere(
  db: Queries,
  desk: string,
  row: { slug: string; document: EditionDocument; draftedBy: string },
): Promise<void> {
  const inForce = documentBySlug(row.slug)
  const moved = inForce !== undefined && unitOfDocument(inForce) !== unitOfDocument(row.document)
  if (!moved && (await belongsTo(db, desk, row))) return
  const { name } = unitOfDesk(desk)
  throw fieldFailure('json', `这一届不属于${name}，请换到所属地区的届次再建，或核对省份和地市代码`)
}

/**
 * A version of the desk, locked for a change, in one of `states` and at the revision the person saw. NOT_FOUND,
 * STATE_REFUSED or VERSION_CONFLICT {current} otherwise.
 */
export async function lockForChange(
  tx: Transaction,
  { edition, slug, version, expectedRevision }: Wanted,
  states: readonly EditionVersionRow['state'][],
): Promise<EditionVersionRow> {
  const row = await lockVersion(tx, slug, version)
  if (!row || !(await belongsTo(tx, edition, row))) throw new Failure('NOT_FOUND')
  if (!states.includes(row.state))
    throw new Failure('STATE_REFUSED', { state: row.state }, refusals[row.state])
  if (row.revision !== expectedRevision) throw new Failure('VERSION_CONFLICT', { current: row.revision })
  return row
}

const refusals: Record<EditionVersionRow['state'], string> = {
  draft: '这一版还是草稿，请先提交负责人',
  proposed: '这一版已提交负责人，请等负责人发布，或先修改再提交',
  published: '这一版已经发布，不能再改；要改动请起草补充通知',
  dropped: '这一版已经作废，请重新起草',
}
