import { notice as input } from '../../src/contract/schemas/catalog'
import type { NoticeView } from '../../src/contract/views/catalog'
import { noticeSegments } from '../../src/core/clause-text'
import { registrationDeadline } from '../shared/deadline-view'
import { allClauses, editionBySlug, noticeOf } from '../shared/edition-catalog'
import { knownEdition } from '../shared/edition-of'
import { defineOperation } from '../shared/operation'
import { newestSupplement } from '../shared/records/announcements'
import { clauseSections, clauseView, inheritedClauses } from './clause-views'
import { contestViews } from './contest-views'
import { editionCard } from './edition-card'

/** A2: the notice word for word, clause by clause, with our reading and what the system does about each. */
export const notice = defineOperation(['catalog', 'notice'], {
  kind: 'read',
  summary: '通知原文与条款',
  who: { may: 'anyone' },
  input,
  async run({ edition: slug }, { db, now }): Promise<NoticeView> {
    const edition = knownEdition(slug)
    const own = Object.values(allClauses()).filter(clause => clause.document === slug)
    const parent = edition.parent ? editionBySlug(edition.parent.slug) : undefined
    const supplement = await newestSupplement(db, slug)
    return {
      deadline: registrationDeadline(edition, now),
      supplement: supplement && { ...supplement, publishedAt: supplement.publishedAt.toISOString() },
      edition: await editionCard(db, edition, now),
      parent: parent ? { slug: parent.slug, name: parent.name, documentNumber: parent.documentNumber } : null,
      issuedOn: edition.issuedOn,
      office:
        edition.contacts === 'not-stated'
          ? null
          : { name: edition.contacts.office, phone: edition.contacts.phone },
      segments: noticeSegments(noticeOf(slug) ?? '', own),
      sections: clauseSections(edition, own),
      inherited: inheritedClauses(edition).map(clause => clauseView(clause, edition)),
      notStated: edition.notStated.map(({ topic, sentence }) => ({ topic, sentence })),
      contests: contestViews(edition),
    }
  },
})
