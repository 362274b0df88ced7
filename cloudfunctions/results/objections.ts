import { objections as input } from '../../src/contract/schemas/objections'
import { knownEdition } from '../shared/edition-of'
import { defineOperation } from '../shared/operation'
import { publicityBoard } from '../shared/publicity-board'
import { listStandings } from '../shared/records/list-standings'
import { objectionsIn } from '../shared/records/objections'
import { namesOf } from '../shared/records/screening-acts'
import { editionScope } from '../shared/session-scope'
import { caseReaders } from './hold-objection'
import { caseCard } from './objection-cards'

/** The board of objections: where each stands and how long it has waited; never who objected. */
export const objections = defineOperation(['results', 'objections'], {
  kind: 'read',
  summary: '异议单看板',
  who: { may: caseReaders, scope: editionScope },
  input,
  async run({ edition: slug }, { db, now }) {
    const rows = await objectionsIn(db, slug)
    const names = await namesOf(
      db,
      rows.flatMap(({ handlerId }) => handlerId ?? []),
    )
    const { lists } = publicityBoard(knownEdition(slug), await listStandings(db, slug), now)
    const listTexts = new Map(lists.map(({ list, sentence }) => [list, sentence]))
    return {
      edition: slug,
      cases: rows.map(row => caseCard(row, { now, names, listTexts })),
      silence: '本届通知未规定异议的办理时限，请尽快办理。',
    }
  },
})
