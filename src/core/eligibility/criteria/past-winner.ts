import type { AwardLevel } from '../check-parameters'
import { type Criterion, fail, manual, pass, TO_CONFIRM, unknown } from '../criterion'
import { yearList } from '../wording'
import { matchesInRegister, yearsNotEntered } from './listed-project'

const LEVEL_NAMES: Readonly<Record<AwardLevel, string>> = { city: '市赛', province: '省赛', nation: '全国赛' }

/**
 * The project won in one of `years` (T-05: edition years). What the applicant says refuses; a match in the organisers'
 * register is only a question, because the clause speaks of the project, not of the company.
 */
export const pastWinner: Criterion<'past-winner'> = (params, facts, context) => {
  const level = LEVEL_NAMES[params.level]
  const against = `${yearList(params.years)}${level}未获奖`
  const won = facts.pastAwards?.filter(
    award => award.level === params.level && (award.year === null || params.years.includes(award.year)),
  )
  if (won !== undefined && won.length > 0) {
    return fail(`这个项目近三年在${level}获过奖。`, {
      compared: won.map(award => ({
        label: '申报人填写',
        value: `${award.year ?? '近三'}年${award.award ?? '获奖'}`,
        against,
      })),
      nextStep: '请更换参赛项目；如填写有误请改正',
    })
  }
  const matches = matchesInRegister(context.registers.provincialWinners, params.years, facts)
  if (matches.length > 0) {
    return manual('往届获奖名单里有相近的项目或单位，需确认是不是同一个项目。', {
      compared: matches.map(row => ({
        label: `${row.year}年${row.list}`,
        value: `${row.projectName}（${row.subjectName}）`,
        against,
      })),
      notice: TO_CONFIRM,
    })
  }
  if (won === undefined) {
    return unknown(
      `还没有说明项目近三年是否在${level}获奖。`,
      ['pastAwards'],
      `请说明${yearList(params.years)}获奖情况`,
    )
  }
  const absent = yearsNotEntered(context.registers.provincialWinners, params.years)
  if (absent.length > 0) return manual('您说明没有获奖，往届名单由审核人核对，您不用操作。')
  return pass(`近三年没有${level}获奖记录。`, {
    compared: [{ label: '申报人填写与往届名单', value: '没有', against }],
  })
}
