import { previewAwards as input } from '../../src/contract/schemas/results'
import { knownEdition } from '../shared/edition-of'
import { defineOperation } from '../shared/operation'
import { editionScope } from '../shared/session-scope'
import { readSituation } from './award-facts'
import { previewOf } from './award-preview'

/** What would be published now, project by project, and everything that has to be settled first. */
export const previewAwards = defineOperation(['results', 'previewAwards'], {
  kind: 'read',
  summary: '获奖名单预览',
  who: { may: ['operator', 'approver', 'supervisor'], scope: editionScope },
  input,
  async run({ edition: slug, duplicateRewards }, { db, now }) {
    const edition = knownEdition(slug)
    return previewOf(edition, await readSituation(db, edition, duplicateRewards), now)
  },
})
