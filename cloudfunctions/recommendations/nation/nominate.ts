import { nominate as input } from '../../../src/contract/schemas/nation-nominations'
import { nominationProblem } from '../../../src/core/nomination'
import { groupName, knownEdition } from '../../shared/edition-of'
import { Failure, fieldFailure } from '../../shared/failure'
import { newId } from '../../shared/identifiers'
import { appendToLedger } from '../../shared/ledger'
import { defineOperation } from '../../shared/operation'
import { noteNationAct } from '../../shared/records/contest-filings'
import { bumpFeed } from '../../shared/records/feeds'
import {
  lockNominationOf,
  projectToNominate,
  putNomination,
  ranksTaken,
} from '../../shared/records/nominations'
import { editionScope, holds } from '../../shared/session-scope'
import { channelsOf } from './channels'
import { officers } from './filing-access'
import { phaseDeadline } from './filing-terms'
import { nominationTermsOf, quotaOf } from './nomination-terms'

/**
 * Enters a project a contest or university puts forward (CN24-20, 21, 23): at most its places in the group, out of the
 * library, by its rank in the final. What departs from 原则上 needs a reason; after the last day a special approval.
 */
export const nominate = defineOperation(['recommendations', 'nominate'], {
  kind: 'write',
  summary: '登记推荐项目',
  who: { may: officers, scope: editionScope },
  input,
  async run(asked, { db, caller, now, requestId }) {
    const { edition: slug, channel: key, application, rank, finalWinner, reason, lateReason } = asked
    const edition = knownEdition(slug)
    const quotas = nominationTermsOf(edition)
    const channel = (await channelsOf(db, edition)).find(each => each.key === key)
    if (!channel) throw fieldFailure('channel', '没有这个推荐单位，请重选')
    const late = phaseDeadline(edition, 'national-recommendation', '推荐', now).passed
    if (late && lateReason === '')
      throw new Failure('EDITION_CLOSED', undefined, '推荐已经截止，须由负责人特批')
    if (late && !holds(caller, ['approver'], { edition: slug }))
      throw new Failure('EDITION_CLOSED', undefined, '推荐已经截止，只有负责人可以特批')
    // One row that every nomination of the edition holds: two at once cannot both take the last place.
    await bumpFeed(db, `library:${slug}`)
    const project = await projectToNominate(db, slug, application)
    if (project?.state !== 'accepted') throw fieldFailure('application', '项目库里没有这个项目，请重新选择')
    if (project.source !== null && project.source !== key)
      throw fieldFailure('application', '这个项目是别的赛事导入的，请由该赛事推荐')
    const before = await lockNominationOf(db, slug, application)
    if (before && (before.state === 'nominated' || before.state === 'approved'))
      throw fieldFailure('application', '这个项目已经推荐过，不用再推荐')
    const { group } = project
    const taken = await ranksTaken(db, { edition: slug, channel: key, group })
    const problem = nominationProblem(
      {
        ...{ quota: quotaOf(quotas, channel, group), taken: taken.length, rank, ranksTaken: taken },
        ...{ finalWinner, hasOfficialNumber: project.officialNumber !== null, reason },
      },
      groupName(edition, group),
    )
    if (problem) throw fieldFailure(problem.field, problem.message)
    const nomination = before?.id ?? newId('nom')
    const data = { nomination, channel: key, application, group, rank, finalWinner, late }
    const entry = {
      session: `edition:${slug}`,
      actor: caller.actor,
      requestId,
      kind: 'nomination.enter' as const,
    }
    await appendToLedger(db, { ...entry, data }, now)
    const version = await putNomination(db, {
      ...{
        id: nomination,
        edition: slug,
        channel: key,
        applicationId: application,
        group,
        rank,
        finalWinner,
      },
      ...{ reason: [reason, late ? `逾期特批：${lateReason}` : ''].filter(Boolean).join('；'), late },
      ...{ state: 'nominated', version: 1, nominatedBy: caller.actor, nominatedAt: now },
    })
    if (late)
      await noteNationAct(db, {
        ...{ at: now, actor: caller.actor, operation: 'recommendations.nominate' as const },
        ...{ edition: slug, subject: nomination, detail: { lateReason } },
      })
    await bumpFeed(db, `edition:${slug}`)
    return { nomination, version }
  },
})
