import { compareArrival as input } from '../../../src/contract/schemas/inbox'
import { listDifferences } from '../../../src/core/list-differences'
import { Failure } from '../../shared/failure'
import { maskPhone } from '../../shared/mask-phone'
import { defineOperation } from '../../shared/operation'
import { readArrival } from '../../shared/records/arrivals'
import { editionScope } from '../../shared/session-scope'
import { columnsOf } from '../terms'
import { readForm } from './read-form'
import { recommenderOf } from './recommenders'
import { openRows } from './sealed-rows'

/** Lays the electronic 附件4 a unit sent by e-mail beside its list in the system (SX26-45); telephones masked. */
export const compareArrival = defineOperation(['recommendations', 'compareArrival'], {
  kind: 'read',
  summary: '核对附件4电子版与系统名单',
  who: { may: ['operator', 'approver'], scope: editionScope },
  input,
  async run({ edition: slug, arrival, file }, { db, host }) {
    const row = await readArrival(db, slug, arrival)
    if (!row) throw new Failure('NOT_FOUND')
    const { edition, unit } = recommenderOf(slug, row.unit)
    const rows = openRows(host.keys, row)
    if (rows.size === 0)
      throw new Failure('STATE_REFUSED', undefined, '名单已接收或已替换，请在接收之前核对电子版')
    const form = await readForm(edition, file.base64)
    const columns = columnsOf(edition)
    const at = (value: string) => columns.findIndex(column => column.value === value)
    const system = row.lines.map((line, i) => ({
      line: i + 1,
      cells: rows.get(line.number)?.cells ?? [],
    }))
    const places = { name: at('project-name'), subject: at('subject-name') }
    const { alike, differences } = listDifferences(form.rows, system, places)
    const phones = at('contact-phone')
    const shown = (text: string, column: number | null) =>
      column === phones && text ? maskPhone(text) : text
    return {
      alike,
      unitLine:
        form.unitLine === '' || form.unitLine === unit.name
          ? null
          : { file: form.unitLine, system: unit.name },
      differences: differences.map(each => ({
        ...each,
        column: each.column === null ? null : (columns[each.column]?.heading ?? null),
        file: shown(each.file, each.column),
        system: shown(each.system, each.column),
      })),
    }
  },
})
