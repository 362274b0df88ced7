import { publish as input } from '../../src/contract/schemas/editions'
import { documentBySlug, expireCatalog } from '../shared/edition-catalog'
import { Failure } from '../shared/failure'
import { appendToLedger } from '../shared/ledger'
import { defineOperation } from '../shared/operation'
import { changeVersion } from '../shared/records/edition-versions'
import { bumpFeed } from '../shared/records/feeds'
import { editionScope } from '../shared/session-scope'
import { announceSupplement } from './announce-supplement'
import { applyEffects } from './apply-effects'
import { changedVerdicts } from './changed-verdicts'
import { countVerdicts, effectsHash } from './effects'
import { grantNewEdition } from './grant-new-edition'
import { lockForChange } from './reach'
import { refuseErrors } from './refuse-errors'
import { publishers } from './roles'

/**
 * Puts a version in force, by another person than drafted and proposed it. One act: the version, the verdicts it
 * changes exactly as the approver read them, the announcement and the entry in the edition's chain. Of a new edition
 * its two people become operator and approver; nobody else gains anything.
 */
export const publish = defineOperation(['editions', 'publish'], {
  kind: 'write',
  summary: '发布届次或补充通知',
  who: { may: publishers, scope: editionScope },
  input,
  async run(asked, { db, caller, now, requestId }) {
    const row = await lockForChange(db, asked, ['proposed'])
    const { slug, version, document, draftedBy, proposedBy } = row
    if (caller.person === draftedBy || caller.person === proposedBy) throw new Failure('SECOND_PERSON')
    if (asked.documentHash !== row.documentHash)
      throw new Failure('VERSION_CONFLICT', { current: row.revision })
    refuseErrors(document)
    const before = documentBySlug(slug)
    const { judged, changed } = await changedVerdicts(db, document, now)
    if (effectsHash(changed) !== asked.effectsHash)
      throw new Failure('VERSION_CONFLICT', undefined, '会改变的结论刚刚有变化，请重看后再发布')
    const basis = row.basis || document.edition.documentNumber
    const change = { state: 'published' as const, publishedBy: caller.actor, publishedAt: now, basis }
    const revision = await changeVersion(db, slug, version, change)
    await applyEffects(db, changed, { actor: caller.actor, now, basis, edition: slug, version })
    const told = before
      ? await announceSupplement(db, { before, after: document }, { basis, actor: caller.actor, now })
      : null
    const counts = { applications: changed.length, verdicts: countVerdicts(changed) }
    const hashes = { documentHash: row.documentHash, effectsHash: asked.effectsHash }
    const data = { version, basis, ...hashes, draftedBy, proposedBy, judged, ...counts, announcement: told }
    const session = `edition:${slug}`
    await appendToLedger(db, { session, actor: caller.actor, requestId, kind: 'edition.publish', data }, now)
    if (!before)
      await grantNewEdition(db, document.edition, {
        ...{ drafter: draftedBy, publisher: caller.actor, requestId, now },
      })
    await bumpFeed(db, session)
    expireCatalog()
    return { slug, version, revision, state: 'published' as const, ...counts }
  },
})
