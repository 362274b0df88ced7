import { publishAwards as input } from '../../src/contract/schemas/results'
import { knownEdition } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { lockAwardTables } from '../shared/records/awards'
import { editionScope } from '../shared/session-scope'
import { readSituation } from './award-facts'
import { previewOf } from './award-preview'
import { givenIn, putOutAwards } from './put-out-awards'
import { refuseUnlessPreviewed } from './refuse-unless-previewed'
import { tellEntrants } from './tell-entrants'

/**
 * Makes the awards public in one act: awards, immutable list, ledger entry, messages to everybody in the final.
 * Publishes exactly what was previewed, or refuses.
 */
export const publishAwards = defineOperation(['results', 'publishAwards'], {
  kind: 'write',
  summary: '公布获奖名单',
  who: { may: ['approver'], scope: editionScope },
  input,
  async run({ edition: slug, duplicateRewards, fingerprint }, context) {
    const { db, now } = context
    const edition = knownEdition(slug)
    await lockAwardTables(db, slug)
    const situation = await readSituation(db, edition, duplicateRewards)
    if (situation.publishedVersion > 0) throw new Failure('AWARDS_PUBLISHED')
    const preview = previewOf(edition, situation, now)
    refuseUnlessPreviewed(preview, fingerprint, duplicateRewards)
    const version = { number: 1, publicity: preview.publicity, correction: null }
    const ref = await putOutAwards(context, edition, situation, preview, version)
    const levels = new Map(givenIn(preview).map(award => [award.application, award.level]))
    const told = preview.groups.flatMap(group =>
      group.rows.flatMap(row => situation.facts.entrants.get(row.application) ?? []),
    )
    await tellEntrants(db, edition, told, who => resultWords(who.projectName, levels.get(who.id)), now)
    return ref
  },
})

/** What an entrant reads: the award first, or thanks and the way on. */
function resultWords(projectName: string, level: string | undefined) {
  if (level) return { title: `您的项目获${level}`, body: `恭喜！“${projectName}”获${level}，点开看名单。` }
  return {
    title: '决赛结果已出，感谢参赛',
    body: `感谢您参赛。“${projectName}”这次没有获奖，点开看结果和后续对接服务。`,
  }
}
