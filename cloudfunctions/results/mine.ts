import { mine as input } from '../../src/contract/schemas/results'
import type { AwardsListBody, MyResultView } from '../../src/contract/views/results'
import { beijingDate } from '../../src/core/calendar'
import { scoreText } from '../../src/core/score-text'
import type { Database } from '../shared/database/connect'
import { groupName, knownEdition } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import { isFinal } from '../shared/final-of-group'
import { defineOperation } from '../shared/operation'
import { awardsOf } from '../shared/records/awards'
import { frozenRankings, ownEntrant } from '../shared/records/awards-rankings'
import { listVersions, type PublishedListRow } from '../shared/records/published-lists'
import { moneyText } from './award-words'

type Own = NonNullable<Awaited<ReturnType<typeof ownEntrant>>>

/** The result of one's own application; nothing of it before the awards are published. */
export const mine = defineOperation(['results', 'mine'], {
  kind: 'read',
  summary: '我的比赛结果',
  who: { may: 'signed-in' },
  input,
  async run({ application }, { db, caller }) {
    const own = await ownEntrant(db, application, caller.person!)
    if (!own) throw new Failure('NOT_FOUND')
    const [list] = await listVersions(db, own.edition, 'awards')
    return list ? afterPublication(db, own, list) : beforePublication(own)
  },
})

function named(own: Own) {
  const edition = knownEdition(own.edition)
  return {
    edition: own.edition,
    application: own.id,
    projectName: own.projectName,
    groupName: groupName(edition, own.group),
  }
}

function beforePublication(own: Own): MyResultView {
  const sentence = '结果还没有公布，公布后会通知您。'
  const nothing = {
    rank: null,
    score: null,
    level: null,
    moneyText: null,
    publishedOn: null,
    publicity: null,
  }
  return { ...named(own), published: false, sentence, ...nothing }
}

async function afterPublication(db: Database, own: Own, list: PublishedListRow): Promise<MyResultView> {
  const edition = knownEdition(own.edition)
  const frozen = (await frozenRankings(db, own.edition)).filter(each =>
    isFinal(edition, each.round, each.group),
  )
  const row = frozen.flatMap(({ ranking }) => ranking.rows).find(each => each.project === own.id)
  const award = (await awardsOf(db, own.edition)).find(each => each.applicationId === own.id)
  return {
    ...named(own),
    published: true,
    sentence: award ? `您的项目获${award.level}。` : '感谢您参赛，这次没有获奖。您仍可使用赛后对接服务。',
    rank: row?.rank ?? null,
    score: row ? scoreText(row) : null,
    level: award?.level ?? null,
    moneyText: typeof award?.money === 'number' ? moneyText(award.money) : null,
    publishedOn: beijingDate(list.publishedAt.toISOString()),
    publicity: (list.body as AwardsListBody).publicity,
  }
}
