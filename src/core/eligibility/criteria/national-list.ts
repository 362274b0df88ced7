import type { CheckParameters } from '../check-parameters'
import { type Comparison, type Criterion, fail, manual, pass, TO_CONFIRM, unknown } from '../criterion'
import type { NationalListEntry } from '../facts'
import { comparableName } from '../names'
import { yearList, yearsInShort } from '../wording'
import { isIncomplete, matchesInRegister, sideBySide } from './listed-project'

/**
 * The project stood on a national list in one of `years`. Lists the clause names refuse, by the applicant's word or by
 * a register entry with the same company code and project name; any other national list (T-03: the names changed over
 * the years) and any other match are put to a person.
 */
export const nationalList: Criterion<'national-list'> = (params, facts, context) => {
  const register = context.registers.nationalLists
  const recent = facts.nationalLists?.filter(
    entry => entry.year === null || params.years.includes(entry.year),
  )
  const said = recent ?? []
  const matches = matchesInRegister(register, params.years, facts)
  const compared = [
    ...said.map(entry => declaredRow(entry, params)),
    ...matches.map(match => sideBySide(match, facts)),
  ]
  const short = yearsInShort(params.years)
  if (said.some(entry => isOneOf(entry.list, params.named))) {
    return fail(`这个项目${short}入围过通知列明的全国榜单。`, {
      compared,
      nextStep: '请更换参赛项目；如填写有误请改正',
    })
  }
  if (matches.some(({ exact, entry }) => exact && isOneOf(entry.list, params.named))) {
    return fail('通知列明的全国榜单里有同一企业的同名项目。', {
      compared,
      nextStep: '请更换参赛项目；如不属实可申请人工复核',
    })
  }
  if (compared.length > 0) {
    return manual('全国榜单里有相近的项目或单位，需确认是否属于不得参赛。', { compared, notice: TO_CONFIRM })
  }
  if (recent === undefined) {
    return unknown(
      `还没有说明项目${short}是否入围全国榜单。`,
      ['nationalLists'],
      `请说明${yearList(params.years)}入围情况`,
    )
  }
  if (isIncomplete(register, params.years)) {
    return manual('您说明没有入围，全国榜单由审核人核对，您不用操作。')
  }
  return pass(`${short}没有入围全国榜单的记录。`, {
    compared: [{ label: '申报人填写与全国榜单', value: '没有', against: wanted(params) }],
  })
}

function declaredRow(
  { year, list }: NationalListEntry,
  params: CheckParameters['national-list'],
): Comparison {
  const when = year === null ? yearsInShort(params.years) : `${year}年`
  return { label: '申报人填写', value: `${when}${list}`, against: wanted(params) }
}

function wanted({ years, named }: CheckParameters['national-list']): string {
  return `${yearList(years)}未入围${named.join('、')}`
}

function isOneOf(list: string, names: readonly string[]): boolean {
  const parts = list.split('或').map(comparableName)
  return names.some(name => parts.includes(comparableName(name)))
}
