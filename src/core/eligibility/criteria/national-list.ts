import { type Criterion, fail, manual, pass, TO_CONFIRM, unknown } from '../criterion'
import type { NationalListEntry } from '../facts'
import { comparableName } from '../names'
import { yearList } from '../wording'
import { matchesInRegister, yearsNotEntered } from './listed-project'

/**
 * The project stood on a national list in one of `years`. Lists the clause names refuse; any other national list (T-03:
 * the names changed over the years) and matches in the register are put to a person.
 */
export const nationalList: Criterion<'national-list'> = (params, facts, context) => {
  const against = `${yearList(params.years)}未入围${params.named.join('、')}`
  const recent = facts.nationalLists?.filter(
    entry => entry.year === null || params.years.includes(entry.year),
  )
  const row = (entry: NationalListEntry) => ({
    label: '申报人填写',
    value: `${entry.year ?? '近三'}年${entry.list}`,
    against,
  })
  const named = recent?.filter(entry => isOneOf(entry.list, params.named)) ?? []
  if (named.length > 0) {
    return fail('这个项目近三年入围过通知列明的全国榜单。', {
      compared: named.map(row),
      nextStep: '请更换参赛项目；如填写有误请改正',
    })
  }
  const related = recent ?? []
  const matches = matchesInRegister(context.registers.nationalLists, params.years, facts)
  if (related.length + matches.length > 0) {
    const entered = matches.map(match => ({
      label: `${match.year}年${match.list}`,
      value: `${match.projectName}（${match.subjectName}）`,
      against,
    }))
    return manual('全国榜单里有相近的项目或单位，需确认是否属于不得参赛。', {
      compared: [...related.map(row), ...entered],
      notice: TO_CONFIRM,
    })
  }
  if (recent === undefined) {
    return unknown(
      '还没有说明项目近三年是否入围全国榜单。',
      ['nationalLists'],
      `请说明${yearList(params.years)}入围情况`,
    )
  }
  if (yearsNotEntered(context.registers.nationalLists, params.years).length > 0) {
    return manual('您说明没有入围，全国榜单由审核人核对，您不用操作。')
  }
  return pass('近三年没有入围全国榜单的记录。', {
    compared: [{ label: '申报人填写与全国榜单', value: '没有', against }],
  })
}

function isOneOf(list: string, names: readonly string[]): boolean {
  const parts = list.split('或').map(comparableName)
  return names.some(name => parts.includes(comparableName(name)))
}
