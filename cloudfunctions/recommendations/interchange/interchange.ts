import { interchange as input } from '../../../src/contract/schemas/interchange'
import { knownEdition, unitOf } from '../../shared/edition-of'
import { defineOperation } from '../../shared/operation'
import { editionsRunHere } from '../../shared/records/grants'
import { readRecommendation } from '../../shared/records/recommendations'
import { editionScope, holds } from '../../shared/session-scope'
import { upperOf } from '../inbox/recommenders'
import { lastSent, readLink } from './link'
import { ownKeys, publicView } from './own-keys'

/** How this installation's list reaches the desk of another: keys, link, and what was sent. */
export const interchange = defineOperation(['recommendations', 'interchange'], {
  kind: 'read',
  summary: '跨系统报送的设置和状态',
  who: { may: ['operator', 'approver'], scope: editionScope },
  input,
  async run({ edition: slug }, { db, host, caller }) {
    const edition = knownEdition(slug)
    // where the desk above is run in this very system, lists are laid on it directly
    const above = upperOf(edition)
    const upper = above && (await editionsRunHere(db)).has(above.slug) ? null : above
    const own = await ownKeys(db, host.keys)
    const link = await readLink(db, host.keys, slug)
    const list = await readRecommendation(db, slug, unitOf(edition).code)
    const sent = await lastSent(db, slug)
    return {
      edition: slug,
      to: upper && { name: upper.name, unit: unitOf(edition).name },
      signing: own && publicView(own.signing.publicKey),
      recipient: link && publicView(link.recipientKey),
      hasToken: link?.token != null,
      online: Boolean(host.upper),
      submitted: list?.state === 'submitted',
      sent: sent && {
        ...{ at: sent.at, number: sent.number, late: sent.late },
        current: sent.listHash === list?.listHash,
      },
      may: { manage: holds(caller, ['approver'], { edition: slug }) },
    }
  },
})
