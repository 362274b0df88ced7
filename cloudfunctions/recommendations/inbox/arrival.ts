import { arrivalOf as input } from '../../../src/contract/schemas/inbox'
import type { ArrivalView } from '../../../src/contract/views/inbox'
import type { Edition } from '../../../src/core/edition'
import type { Queries } from '../../shared/database/connect'
import { groupName } from '../../shared/edition-of'
import { Failure } from '../../shared/failure'
import { maskPhone } from '../../shared/mask-phone'
import { defineOperation } from '../../shared/operation'
import { type ArrivalRow, arrivalsOf, numbersEntered, readArrival } from '../../shared/records/arrivals'
import { crossMarks } from '../../shared/records/cross-cases'
import { enteredFrom } from '../../shared/records/entered-replaced'
import { namesOf } from '../../shared/records/screening-acts'
import { editionScope } from '../../shared/session-scope'
import { shareSentence } from '../list-problems'
import { columnsOf } from '../terms'
import { arrivalLabel, viaNames } from './arrival-words'
import { checkArrival } from './check-arrival'
import { recommenderOf } from './recommenders'
import { openRows, type SealedRow } from './sealed-rows'
import { suspendedUnits } from './unit-standing'

/** One list that arrived: its projects with the telephones masked, what is wrong with it, what became of it. */
export const arrival = defineOperation(['recommendations', 'arrival'], {
  kind: 'read',
  summary: '一份报来的推荐名单',
  who: { may: ['operator', 'approver', 'supervisor'], scope: editionScope },
  input,
  async run({ edition: slug, arrival: id }, { db, host, caller }): Promise<ArrivalView> {
    const row = await readArrival(db, slug, id)
    if (!row) throw new Failure('NOT_FOUND')
    const { edition, unit } = recommenderOf(slug, row.unit)
    const checked = await checkArrival(db, edition, row, await numbersEntered(db, slug))
    const all = (await arrivalsOf(db, slug)).filter(each => each.unit === row.unit)
    const names = await namesOf(db, [row.proposedBy ?? '', row.closedBy ?? ''].filter(Boolean))
    const rows = openRows(host.keys, row)
    const marks = await marksByNumber(db, slug, row)
    return {
      ...{ id, edition: slug, unit: row.unit, unitName: unit.name, number: row.number, version: row.version },
      ...{ via: viaNames[row.via], state: row.state, stateLabel: arrivalLabel(row.state, row.late) },
      ...{ late: row.late, arrivedAt: row.arrivedAt.toISOString() },
      ...{ documentNumber: row.documentNumber, listHash: row.listHash },
      proposed: proposalOf(row, names, caller.actor),
      closed: row.closedAt && {
        by: names.get(row.closedBy ?? '') ?? '推荐单位',
        at: row.closedAt.toISOString(),
        reason: row.returnedReason,
      },
      suspended: (await suspendedUnits(db, slug)).get(row.unit) ?? null,
      ...checked,
      shareSentence: shareSentence(edition, row.lines.length),
      columns: columnsOf(edition).map(({ heading }) => heading),
      lines: row.lines.map((line, i) => ({
        ...{ line: i + 1, projectName: line.projectName, subjectName: line.subjectName },
        groupName: line.group === null ? '' : groupName(edition, line.group),
        ...{ officialNumber: line.officialNumber, rank: line.rank, score: line.score, reason: line.reason },
        ...{ cells: maskedRow(edition, rows.get(line.number)), cross: marks.get(line.number) ?? null },
      })),
      others: [...all].reverse().flatMap(each =>
        each.id === id
          ? []
          : [
              {
                ...{ id: each.id, number: each.number, stateLabel: arrivalLabel(each.state, each.late) },
                ...{ arrivedAt: each.arrivedAt.toISOString(), reason: each.returnedReason },
              },
            ],
      ),
    }
  },
})

/** What cross-city cases say of the projects an accepted list became, by their number there. */
async function marksByNumber(db: Queries, edition: string, { unit, state }: ArrivalRow) {
  const marks = new Map<string, 'open' | 'out'>()
  if (state !== 'accepted') return marks
  const { open, out } = await crossMarks(db, edition)
  for (const { externalNumber, application } of await enteredFrom(db, edition, unit)) {
    if (out.has(application)) marks.set(externalNumber, 'out')
    else if (open.has(application)) marks.set(externalNumber, 'open')
  }
  return marks
}

function proposalOf(row: ArrivalRow, names: ReadonlyMap<string, string>, me: string) {
  if (row.state !== 'proposed' || !row.proposedBy || !row.proposedAt) return null
  return {
    by: names.get(row.proposedBy) ?? '',
    at: row.proposedAt.toISOString(),
    reason: row.lateReason ?? '',
    own: row.proposedBy === me,
  }
}

function maskedRow(edition: Edition, row: SealedRow | undefined): string[] {
  if (!row) return []
  return columnsOf(edition).map(({ value }, i) => {
    const cell = row.cells[i] ?? ''
    return value === 'contact-phone' && cell ? maskPhone(cell) : cell
  })
}
