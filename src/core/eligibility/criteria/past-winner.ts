import type { AwardLevel, CheckParameters } from '../check-parameters'
import { type Answer, type Criterion, fail, manual, pass, TO_CONFIRM, unknown } from '../criterion'
import type { EligibilityFacts, PastAward, ProjectRegister, Registers } from '../facts'
import { comparableName } from '../names'
import { LEVEL_NAMES, yearSpan, yearsInShort } from '../wording'
import {
  isAskedAbout,
  isIncomplete,
  matchesInRegister,
  type RegisterMatch,
  sideBySide,
} from './listed-project'

type Params = CheckParameters['past-winner']

const NO_MONEY = '可参赛，不再发奖金'

/**
 * The project (or its entrant) won in one of `years` (T-05: edition years). What the applicant says refuses; so does a
 * register entry with the same company code and project name; any other match is a question for a person, who sees
 * both records. With 'no-money' nothing refuses.
 */
export const pastWinner: Criterion<'past-winner'> = (params, facts, context) => {
  const register = registerOf(params.level, context.registers)
  const said = facts.pastAwards?.filter(award => counts(award, params))
  const won = said ?? []
  const matches = matchesInRegister(register, params.years, facts).filter(({ entry }) =>
    isPrize(entry.award ?? entry.list, params.awards),
  )
  if (won.length > 0 || matches.length > 0) return hit(params, won, matches, facts)
  if (said === undefined) {
    return unknown(
      `还没有说明${spoken(params)}是否在${LEVEL_NAMES[params.level]}获奖。`,
      ['pastAwards'],
      `请说明${yearSpan(params.years)}获奖情况`,
    )
  }
  return notFound(params, register)
}

function hit(
  params: Params,
  won: readonly PastAward[],
  matches: readonly RegisterMatch[],
  facts: EligibilityFacts,
): Answer {
  const compared = [
    ...won.map(award => ({
      label: '申报人填写',
      value: `${award.year === null ? yearSpan(params.years) : `${award.year}年`}${award.award ?? '获奖'}`,
      against: wanted(params),
    })),
    ...matches.map(match => sideBySide(match, facts)),
  ]
  if (params.effect === 'no-money') {
    return manual('往届已获过奖：可以参赛，奖金是否不再发由组织者确认。', { compared, notice: NO_MONEY })
  }
  if (won.length > 0) {
    return fail(`${spoken(params)}在${LEVEL_NAMES[params.level]}获过奖。`, {
      compared,
      nextStep: '请更换参赛项目；如填写有误请改正',
    })
  }
  if (matches.some(match => match.exact)) {
    return fail('往届获奖名单里有同一企业的同名项目。', {
      compared,
      nextStep: '请更换参赛项目；如不属实可申请人工复核',
    })
  }
  return manual('往届获奖名单里有相近的项目或单位，需确认是不是同一个项目。', {
    compared,
    notice: TO_CONFIRM,
  })
}

function notFound(params: Params, register: ProjectRegister | undefined): Answer {
  if (isIncomplete(register, params.years)) {
    return manual('您说明没有获奖，往届名单由审核人核对，您不用操作。')
  }
  return pass(`${spoken(params)}没有${LEVEL_NAMES[params.level]}获奖记录。`, {
    compared: [{ label: '申报人填写与往届名单', value: '没有', against: wanted(params) }],
  })
}

function counts(award: PastAward, { level, years, awards }: Params): boolean {
  if (award.level !== level || (award.year !== null && !isAskedAbout(award.year, years))) return false
  return award.award === undefined || isPrize(award.award, awards)
}

/** A prize the clause names; printed lists may put the group before it, such as 企业组一等奖. */
function isPrize(printed: string, awards: Params['awards']): boolean {
  return awards === 'any' || awards.some(award => comparableName(printed).includes(comparableName(award)))
}

function registerOf(level: AwardLevel, registers: Registers): ProjectRegister | undefined {
  const { cityWinners, provincialWinners, nationalWinners } = registers
  return { city: cityWinners, province: provincialWinners, nation: nationalWinners }[level]
}

/** 这个项目近三年, 参赛主体往届. */
function spoken({ of, years }: Params): string {
  return `${of === 'project' ? '这个项目' : '参赛主体'}${yearsInShort(years)}`
}

function wanted({ years, level, awards }: Params): string {
  return `${yearSpan(years)}${LEVEL_NAMES[level]}未获${awards === 'any' ? '奖' : awards.join('、')}`
}
