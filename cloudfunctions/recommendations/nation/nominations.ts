import { nominations as input } from '../../../src/contract/schemas/nation-nominations'
import type { NominationView } from '../../../src/contract/views/nation-nominations'
import { groupName, knownEdition } from '../../shared/edition-of'
import { defineOperation } from '../../shared/operation'
import { nominationsOf } from '../../shared/records/nominations'
import { editionScope } from '../../shared/session-scope'
import { channelsOf } from './channels'
import { readers } from './filing-access'
import { nominationTermsOf, poolProblem } from './nomination-terms'

const stateLabels: Readonly<Record<NominationView['state'], string>> = {
  nominated: '待审定',
  approved: '审定通过',
  refused: '审定不通过',
  withdrawn: '已撤回',
}

/** What one channel nominated, or everything that waits for the review, with what stands in the way of each. */
export const nominations = defineOperation(['recommendations', 'nominations'], {
  kind: 'read',
  summary: '推荐项目',
  who: { may: readers, scope: editionScope },
  input,
  async run({ edition: slug, channel }, { db }) {
    const edition = knownEdition(slug)
    nominationTermsOf(edition)
    const names = new Map((await channelsOf(db, edition)).map(({ key, name }) => [key, name]))
    const rows = await nominationsOf(db, { edition: slug, channel })
    return {
      nominations: rows.map(row => ({
        ...{ id: row.id, channel: row.channel, channelName: names.get(row.channel) ?? '' },
        ...{ application: row.application, projectName: row.projectName, subjectName: row.subjectName },
        ...{ group: row.group, groupName: groupName(edition, row.group), rank: row.rank },
        ...{ finalWinner: row.finalWinner, officialNumber: row.officialNumber, reason: row.reason },
        ...{ late: row.late, state: row.state, stateLabel: stateLabels[row.state], decision: row.decision },
        ...{ version: row.version, problem: poolProblem(row) },
      })),
    }
  },
})
