import { home as input } from '../../src/contract/schemas/catalog'
import type { HomeView } from '../../src/contract/views/catalog'
import type { Edition } from '../../src/core/edition'
import { applicationCards } from '../shared/application-cards'
import { registrationDeadline } from '../shared/deadline-view'
import { allEditions } from '../shared/edition-catalog'
import { knownEdition } from '../shared/edition-of'
import type { Host } from '../shared/host'
import { defineOperation } from '../shared/operation'
import { quoteClause } from '../shared/quote-clause'
import { newestAnnouncements, newestLists } from '../shared/records/catalog'
import { editionCard, takesApplications } from './edition-card'
import { timetableLines } from './timetable-lines'

/** A1: the countdown, the timetable, what is new, and my own applications. */
export const home = defineOperation(['catalog', 'home'], {
  kind: 'read',
  summary: '首页：倒计时、时间轴、公告和我的报名',
  who: { may: 'anyone' },
  input,
  async run({ edition: slug }, { db, caller, host, now }): Promise<HomeView> {
    const edition = slug ? knownEdition(slug) : currentEdition(host)
    const { person } = caller
    const [card, announcements, lists, mine] = await Promise.all([
      editionCard(db, edition, now),
      newestAnnouncements(db, edition.slug, 3),
      newestLists(db, edition.slug),
      person ? applicationCards(db, host, { person, edition: edition.slug, now }) : [],
    ])
    return {
      edition: card,
      serverTime: now.toISOString(),
      deadline: registrationDeadline(edition, now),
      deadlineClause: quoteClause(edition.registration.clause, edition),
      timetable: timetableLines(edition, now),
      announcements: announcements.map(row => ({ ...row, publishedAt: row.publishedAt.toISOString() })),
      lists: lists.map(row => ({ ...row, publishedAt: row.publishedAt.toISOString() })),
      office:
        edition.contacts === 'not-stated'
          ? null
          : { name: edition.contacts.office, phone: edition.contacts.phone },
      fee:
        edition.fee === null
          ? null
          : { sentence: '全程不收取任何费用', clause: quoteClause(edition.fee.clause, edition) },
      officialSite: edition.registration.officialSite,
      hints: hintsOf(edition),
      mine,
    }
  },
})

/** The edition people come for: the demonstration's, else the newest one that takes applications. */
function currentEdition(host: Pick<Host, 'demo'>): Edition {
  if (host.demo) return knownEdition(host.demo.edition)
  const newestFirst = [...allEditions()].sort((a, b) => b.year - a.year)
  return newestFirst.find(takesApplications) ?? newestFirst[0]!
}

function hintsOf(edition: Edition): string[] {
  return [
    '名称、日期均以主办单位的通知为准',
    '在这里报名后，还需在大赛官网注册报名并回填官网报名号',
    ...(edition.registration.opensOn === null ? ['本届通知未规定报名从哪一天开始'] : []),
  ]
}
