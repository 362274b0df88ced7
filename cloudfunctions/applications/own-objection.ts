import { ownObjection as input } from '../../src/contract/schemas/objections'
import type { ObjectionFileView, ObjectionStep, OwnObjectionView } from '../../src/contract/views/objections'
import type { Edition } from '../../src/core/edition'
import { nextState } from '../../src/core/lifecycle'
import { procedures } from '../../src/core/objection-kinds'
import { type ObjectionAction, objectionStates } from '../../src/core/objection-states'
import { knownEdition } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import { evidenceViews } from '../shared/files/evidence'
import { officeOf } from '../shared/next-step'
import { cardOf, quoted, rulingView, stepOf } from '../shared/objection-words'
import { defineOperation } from '../shared/operation'
import { officeView } from '../shared/publicity-board'
import { objectionFiles } from '../shared/records/objection-files'
import { type ObjectionRow, objectionEvents, sideOf } from '../shared/records/objections'
import { attachView } from './evidence/own-evidence'

type Side = 'objector' | 'other'

/** One objection as its own side sees it: the other side reads the facts the office gave it and never who objected. */
export const objection = defineOperation(['applications', 'objection'], {
  kind: 'read',
  summary: '异议办理进度',
  who: { may: 'signed-in' },
  input,
  async run({ objection: id }, { db, host, caller }) {
    const found = await sideOf(db, id, caller.person!)
    if (!found) throw new Failure('NOT_FOUND')
    const { row, side } = found
    const steps = (await objectionEvents(db, id))
      .filter(({ kind }) => shown[side].includes(kind))
      .map(event => stepOf(event, told[side].includes(event.kind)))
    if (side === 'other') return asOther(row, steps)
    return asObjector(row, steps, evidenceViews(host.keys, await objectionFiles(db, id)))
  },
})

/** Steps each side may know of; proposals and what the office writes for itself are shown to neither. */
const shown: Record<Side, readonly string[]> = {
  objector: [
    'file',
    'accept',
    'refuse',
    'merge',
    'inquire',
    'hear',
    'answer',
    'add',
    'attach',
    'uphold',
    'dismiss',
    'withdraw',
  ],
  other: ['hear', 'answer', 'uphold', 'dismiss'],
}
/** Steps whose words each side may read. */
const told: Record<Side, readonly string[]> = {
  objector: ['refuse', 'merge', 'add', 'uphold', 'dismiss'],
  other: ['answer', 'uphold', 'dismiss'],
}

const decided = (row: ObjectionRow) => row.state === 'upheld' || row.state === 'dismissed'
const ending = (row: ObjectionRow, edition: Edition) =>
  decided(row) && row.ruling ? rulingView(edition, row.ruling) : null
const allows = (row: ObjectionRow, action: ObjectionAction) =>
  nextState(objectionStates, row.state, action) !== null

function asObjector(row: ObjectionRow, steps: ObjectionStep[], files: ObjectionFileView[]): OwnObjectionView {
  const edition = knownEdition(row.edition)
  return {
    ...cardOf(row, 'objector'),
    facts: row.facts,
    basis: row.basis || null,
    clause: quoted(edition, row.clause),
    procedureText: row.procedure && procedures[row.procedure],
    steps,
    answer: null,
    ruling: ending(row, edition),
    next: nextOf(row, edition),
    files,
    attach: attachView(row, files),
    may: {
      add: allows(row, 'add'),
      withdraw: allows(row, 'withdraw'),
      answer: false,
      removeFiles: row.state === 'filed',
    },
    office: officeView(edition),
  }
}

function asOther(row: ObjectionRow, steps: ObjectionStep[]): OwnObjectionView {
  const edition = knownEdition(row.edition)
  return {
    ...cardOf(row, 'other'),
    // when it was filed may tell who filed it
    filedAt: row.heardAt!.toISOString(),
    facts: row.heardFacts ?? '',
    basis: null,
    clause: quoted(edition, row.clause),
    procedureText: row.procedure && procedures[row.procedure],
    steps,
    answer: row.answer,
    ruling: ending(row, edition),
    next: decided(row)
      ? `如有疑问，请联系${officeOf(edition)}。`
      : row.answer === null
        ? '请说明情况，作结论前会参考您的说明。'
        : '您的说明已收到，结论会告知您。',
    files: [],
    attach: null,
    may: {
      add: false,
      withdraw: false,
      answer: allows(row, 'answer') && row.answer === null,
      removeFiles: false,
    },
    office: officeView(edition),
  }
}

function nextOf({ state }: ObjectionRow, edition: Edition): string {
  if (state === 'withdrawn') return '您已撤回，不用再做什么。'
  if (state === 'merged') return '已与同一件事的异议一并办理，结果会告知您。'
  if (state === 'not-accepted' || state === 'upheld' || state === 'dismissed')
    return `如有疑问，请联系${officeOf(edition)}。`
  return `正在由${officeOf(edition)}办理，结果会告知您。`
}
