import type { Edition } from './edition'
import { filled, groupName, names, type Topic, term } from './edition-compare-topic'
import type { AdvanceRule, Stage } from './edition-stages'
import { valueInWords } from './edition-words'

const awards = (edition: Edition) => (edition.awards === 'not-stated' ? null : edition.awards)

interface Saying {
  text: string
  clause: string
}

/** Stages that say something, as 'stage：…'; null when none does. */
function stagesSaying(edition: Edition, say: (stage: Stage) => Saying[]): readonly Saying[] | null {
  return filled(
    edition.stages.flatMap(stage =>
      say(stage).map(({ text, clause }) => ({ text: `${stage.name}：${text}`, clause })),
    ),
  )
}

const joined = (said: readonly Saying[]) => said.map(one => one.text).join('；')
const firstClause = (said: readonly Saying[]) => said[0]?.clause ?? null

/** How projects go on, are judged, rewarded and made known. */
export const JUDGING_TOPICS: readonly Topic[] = [
  term(
    '轮次',
    e => filled(e.stages),
    stages => stages.map(stage => (stage.optional ? `${stage.name}（可不举行）` : stage.name)).join(' → '),
    stages => stages[0]?.clause ?? null,
  ),
  term(
    '晋级',
    e =>
      stagesSaying(e, ({ advance }) =>
        (advance === 'not-stated' ? [] : advance).map(({ groups, rule, clause }) => ({
          text: `${groups.map(group => groupName(e, group)).join('、')}${ruleInWords(rule)}`,
          clause,
        })),
      ),
    joined,
    firstClause,
  ),
  term(
    '展示时间',
    e =>
      stagesSaying(e, ({ times, clause }) =>
        times === 'not-stated'
          ? []
          : [{ text: `路演 ${minutes(times.pitch)}，答辩 ${minutes(times.answer)}`, clause }],
      ),
    joined,
    firstClause,
  ),
  term(
    '评委',
    e =>
      stagesSaying(e, ({ panels }) =>
        (panels === 'not-stated' ? [] : panels).map(({ juries, clause }) => ({
          text: juries
            .map(
              ({ name, judges, weight }) =>
                `${name}${judges === 'not-stated' ? '' : ` ${judges} 人`}（${weight.num}/${weight.den}）`,
            )
            .join('、'),
          clause,
        })),
      ),
    joined,
    firstClause,
  ),
  term(
    '奖项',
    awards,
    ({ groups }, e) =>
      groups.map(one => `${groupName(e, one.group)}：${prizesInWords(one.prizes)}`).join('；'),
    ({ clause }) => clause,
  ),
  term(
    '单位奖',
    e => filled(awards(e)?.unitHonours ?? []),
    names,
    honours => honours[0]?.clause ?? null,
  ),
  term(
    '重复奖励',
    e => awards(e)?.doubleReward ?? null,
    ({ level }) => `当年在其他${valueInWords(level)}赛事已获奖励的，不再发奖金`,
    ({ clause }) => clause,
  ),
  term(
    '取消资格后的顺延',
    e => awards(e)?.vacancy ?? null,
    ({ rule }) => valueInWords(rule),
    ({ clause }) => clause,
  ),
  {
    ...term(
      '公示',
      e => e.publicity,
      ({ days, unit, firstDay }) => `${days} 个${valueInWords(unit)}，${valueInWords(firstDay)}`,
      ({ clause }) => clause,
    ),
    order: ({ publicity: here }, { publicity: above }) =>
      here !== 'not-stated' && above !== 'not-stated' && here.unit === above.unit
        ? above.days - here.days
        : 0,
  },
  term(
    '评审形式',
    e => e.scoring.form,
    ({ text }) => text,
    ({ clause }) => clause,
  ),
  term(
    '评分规则',
    e => e.scoring.rubrics,
    rubrics => `通知印有 ${rubrics.length} 份评分标准`,
    rubrics => rubrics[0]?.clause ?? null,
  ),
  term(
    '成绩构成',
    e => e.scoring.result,
    ({ by }) => valueInWords(by),
    ({ clause }) => clause,
  ),
  term(
    '一票否决',
    e => e.scoring.veto,
    ({ role }) => role,
    ({ clause }) => clause,
  ),
]

function ruleInWords(rule: AdvanceRule): string {
  if (rule.by === 'count') return `取前 ${rule.count} 名`
  if (rule.by === 'district-share')
    return `${rule.places} 个名额${valueInWords(rule.by)}，每地至少 ${rule.minimum} 个`
  if (rule.by !== 'percentage') return rule.by === 'all' ? '全部晋级' : valueInWords(rule.by)
  const floor = rule.floor === null ? '' : `，不少于 ${rule.floor} 个`
  const cap = rule.cap === null ? '' : `，不多于 ${rule.cap} 个`
  return `取 ${rule.percent}%，${valueInWords(rule.rounding)}${floor}${cap}`
}

function prizesInWords(
  prizes: readonly { name: string; count: number | 'not-stated'; money: number | 'not-stated' }[],
): string {
  return prizes
    .map(({ name, count, money }) => {
      const figures = [
        ...(count === 'not-stated' ? [] : [`${count} 名`]),
        ...(money === 'not-stated' ? [] : [`${money} 元`]),
      ]
      return figures.length === 0 ? name : `${name}（${figures.join('，')}）`
    })
    .join('、')
}

function minutes(seconds: number): string {
  const rest = seconds % 60
  return rest === 0 ? `${seconds / 60} 分钟` : `${Math.floor(seconds / 60)} 分 ${rest} 秒`
}
