import { objectionCase as input } from '../../src/contract/schemas/objections'
import type { CaseView } from '../../src/contract/views/objections'
import type { Edition } from '../../src/core/edition'
import { nextState } from '../../src/core/lifecycle'
import { consequences, consequencesOf, objectionNumber, procedures } from '../../src/core/objection-kinds'
import { type ObjectionAction, objectionStates, openObjectionStates } from '../../src/core/objection-states'
import type { Caller } from '../shared/caller'
import { knownEdition } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import { evidenceViews } from '../shared/files/evidence'
import { aboutOf, clauseChoices, quoted, rulingView, stepOf } from '../shared/objection-words'
import { defineOperation } from '../shared/operation'
import { objectionFiles } from '../shared/records/objection-files'
import {
  type ObjectionRow,
  objectionEvents,
  objectionsIn,
  projectIn,
  projectsNamed,
  readObjection,
} from '../shared/records/objections'
import { namesOf } from '../shared/records/screening-acts'
import { editionScope, holds } from '../shared/session-scope'
import { caseReaders, concerns, handlers, mayKnowObjector } from './hold-objection'
import { caseCard } from './objection-cards'

/** One objection with everything the office did and may do; who objected is asked for by another act. */
export const objectionCase = defineOperation(['results', 'objectionCase'], {
  kind: 'read',
  summary: '一件异议',
  who: { may: caseReaders, scope: editionScope },
  input,
  async run({ edition: slug, objection: id }, { db, host, caller, now }) {
    const edition = knownEdition(slug)
    const row = await readObjection(db, slug, id)
    if (!row) throw new Failure('NOT_FOUND')
    const own = await concerns(db, row, caller)
    const mayReveal = await mayKnowObjector(db, row, caller)
    const files = await objectionFiles(db, id)
    const events = await objectionEvents(db, id)
    const names = await namesOf(
      db,
      [row.handlerId, row.proposedBy].flatMap(each => each ?? []),
    )
    const project = row.applicationId ? await projectIn(db, slug, row.applicationId) : null
    const seeking = project === null && row.state === 'filed' && row.projectName !== ''
    const others = (await objectionsIn(db, slug)).filter(each => isOriginal(each, row))
    return {
      ...caseCard(row, { now, names, listTexts: new Map() }),
      facts: row.facts,
      basis: row.basis,
      clause: quoted(edition, row.clause),
      procedureText: row.procedure && procedures[row.procedure],
      additions: events.filter(({ kind }) => kind === 'add').map(event => stepOf(event, true)),
      steps: events.map(event => stepOf(event, event.kind !== 'add')),
      heardFacts: row.heardFacts,
      answer: row.answer,
      ruling: proposedRuling(edition, row, names),
      application: project && {
        application: project.id,
        projectName: project.projectName,
        subjectName: project.subjectName,
      },
      candidates: seeking ? await projectsNamed(db, slug, row.projectName) : [],
      originals: others.map(each => ({
        objection: each.id,
        number: objectionNumber(each.number),
        about: aboutOf(each),
      })),
      consequences: consequencesOf(row.kind).map(each => ({ id: each, label: consequences[each] })),
      clauses: clauseChoices(slug),
      fileCount: files.length,
      files: mayReveal ? evidenceViews(host.keys, files) : [],
      mayReveal,
      ...rights(row, caller, own),
    }
  },
})

function isOriginal(each: ObjectionRow, row: ObjectionRow): boolean {
  return each.id !== row.id && openObjectionStates.some(state => state === each.state)
}

function proposedRuling(
  edition: Edition,
  row: ObjectionRow,
  names: ReadonlyMap<string, string>,
): CaseView['ruling'] {
  if (!row.ruling) return null
  const proposedBy = (row.proposedBy && names.get(row.proposedBy)) || '工作人员'
  return { ...rulingView(edition, row.ruling), proposedBy, members: row.ruling.members }
}

function rights(row: ObjectionRow, caller: Caller, own: boolean): Pick<CaseView, 'may' | 'because'> {
  const of = { edition: row.edition }
  const handles = holds(caller, handlers, of) && !own
  const allows = (action: ObjectionAction) =>
    handles && nextState(objectionStates, row.state, action) !== null
  const proposer = row.proposedBy === caller.actor
  const decides = allows('dismiss') && !proposer && holds(caller, ['approver'], of)
  const waits = row.state === 'proposed' && !decides
  return {
    may: {
      accept: allows('accept'),
      refuse: allows('refuse'),
      merge: allows('merge'),
      inquire: allows('inquire'),
      hear: allows('hear') && row.heardAt === null && row.applicationId !== null,
      propose: allows('propose'),
      decide: decides,
    },
    because: own
      ? '这件与您本人有关，由其他同事办理。'
      : waits
        ? proposer
          ? '结论是您拟的，请另一位负责人决定。'
          : '结论由负责人决定。'
        : null,
  }
}
