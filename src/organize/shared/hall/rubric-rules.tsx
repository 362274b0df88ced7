import { View } from '@tarojs/components'
import { ChoiceList } from '../../../components/choice-list'
import { TextInput } from '../../../components/text-input'
import type { RubricDraft } from '../../../contract/views/rounds-rubrics'
import type { TieStep } from '../../../core/rubric'
import { countOf, pointsOf, pointsTyped } from './rubric-draft'
import { RubricJuries } from './rubric-juries'
import { RubricNormalise } from './rubric-normalise'
import { RubricRounding } from './rubric-rounding'

interface Properties {
  body: RubricDraft
  onChange: (body: RubricDraft) => void
  problemOf: (path: string) => string | undefined
  /** The earlier stages of the edition, that a tie may go back to. */
  stages: readonly { id: string; name: string }[]
}

const typed = (value: number | null) => (value === null ? '' : String(value))
const tieNames: Record<string, string> = {
  'untrimmed-mean': '比较未去极值的平均分',
  'judges-vote': '评委合议',
  'play-off': '加赛',
  'both-advance': '并列保留',
}

function tieKey(step: TieStep): string {
  if (typeof step === 'string') return step
  return 'stage' in step ? `stage:${step.stage}` : `criterion:${step.criterion}`
}

function tieStep(key: string): TieStep {
  if (key.startsWith('criterion:')) return { criterion: key.slice(10) }
  return key.startsWith('stage:') ? { stage: key.slice(6) } : (key as TieStep)
}

/** Earlier stages a tie may go back to: those of the edition, and whatever the draft names already. */
function stagesOf({ ties }: RubricDraft, known: Properties['stages']): Properties['stages'] {
  const named = ties.flatMap(step => (typeof step === 'object' && 'stage' in step ? [step.stage] : []))
  const others = named.filter(stage => !known.some(({ id }) => id === stage))
  return [...known, ...others.map(id => ({ id, name: id }))]
}

function Ties({ body, onChange, problemOf, stages }: Properties) {
  const names = {
    ...tieNames,
    ...Object.fromEntries(
      [...body.criteria, ...(body.juries ?? []).flatMap(jury => jury.criteria ?? [])].map(each => [
        `criterion:${each.id}`,
        `比较“${each.name}”`,
      ]),
    ),
    ...Object.fromEntries(stagesOf(body, stages).map(({ id, name }) => [`stage:${id}`, `比较${name}的成绩`])),
  }
  const chosen = body.ties.map(tieKey)
  const toggle = (key: string) => {
    const next = chosen.includes(key) ? chosen.filter(each => each !== key) : [...chosen, key]
    onChange({ ...body, ties: next.map(tieStep) })
  }
  const choices = Object.entries(names).map(([value, label]) => {
    const place = chosen.indexOf(value)
    return { value, label: place >= 0 ? `第 ${place + 1} 步 ${label}` : label }
  })
  return (
    <ChoiceList
      name="ties"
      label="并列时依次怎样处理"
      hint="按先后点选，再点一次取消"
      choices={choices}
      value={null}
      onChange={toggle}
      problem={problemOf('ties')}
    />
  )
}

/** The rules with that limit for a re-discussion, or without one. */
function withSpread({ rediscuss: _, ...body }: RubricDraft, spread: number | null): RubricDraft {
  return spread === null ? body : { ...body, rediscuss: { spread } }
}

/** How many cards count once the extremes are dropped: 5 位去极值后有效 3 人; undefined while something is open. */
function keptText({ minCards, trim: { high, low } }: RubricDraft): string | undefined {
  if (minCards === null || high === null || low === null || high + low === 0) return undefined
  return `${minCards}位评委去极值后有效${Math.max(0, minCards - high - low)}人`
}

/** All of the rules but the criteria: trimming, rounding, ties, absence, times. Nothing is chosen beforehand. */
export function RubricRules(properties: Properties) {
  const { body, onChange, problemOf } = properties
  const count = (
    name: string,
    label: string,
    value: number | null,
    set: (value: number | null) => RubricDraft,
    hint?: string,
  ) => (
    <TextInput
      name={name}
      label={label}
      hint={hint}
      keyboard="number"
      maxLength={5}
      value={typed(value)}
      onChange={text => onChange(set(countOf(text)))}
      problem={problemOf(name)}
    />
  )
  const points = (name: 'total' | 'step', label: string, hint: string) => (
    <TextInput
      name={name}
      label={label}
      hint={hint}
      keyboard="digit"
      maxLength={6}
      value={pointsTyped(body[name])}
      onChange={text => onChange({ ...body, [name]: pointsOf(text) })}
      problem={problemOf(name)}
    />
  )
  return (
    <View>
      <View className="hall-grid">
        {points('total', '总分', '例如 100')}
        {points('step', '打分步长', '1 或 0.5')}
        {!body.juries &&
          count(
            'minCards',
            '最少有效评分表',
            body.minCards,
            minCards => ({ ...body, minCards }),
            keptText(body) ?? '少于此数没有成绩',
          )}
        {!body.juries &&
          count('trim.high', '去掉最高分个数', body.trim.high, high => ({
            ...body,
            trim: { ...body.trim, high },
          }))}
        {!body.juries &&
          count('trim.low', '去掉最低分个数', body.trim.low, low => ({
            ...body,
            trim: { ...body.trim, low },
          }))}
        {count('decimals', '成绩小数位数', body.decimals, decimals => ({ ...body, decimals }))}
        {count(
          'times.pitch',
          '路演秒数',
          body.times.pitch,
          pitch => ({ ...body, times: { ...body.times, pitch } }),
          '8 分钟填 480',
        )}
        {count(
          'times.answer',
          '答辩秒数',
          body.times.answer,
          answer => ({ ...body, times: { ...body.times, answer } }),
          '没有答辩填 0',
        )}
        <TextInput
          name="rediscuss.spread"
          label="网评复议的分差"
          hint="同一项目各份总分相差超过它就复议；不复议不填"
          keyboard="digit"
          maxLength={6}
          optional
          value={pointsTyped(body.rediscuss?.spread ?? null)}
          onChange={text => onChange(withSpread(body, pointsOf(text)))}
          problem={problemOf('rediscuss.spread')}
        />
      </View>
      <RubricJuries {...properties} />
      <RubricRounding {...properties} />
      <ChoiceList
        name="roundingMode"
        label="怎样舍入"
        choices={[
          { value: 'half-up', label: '四舍五入' },
          { value: 'half-even', label: '四舍六入五成双' },
          { value: 'down', label: '直接舍去' },
        ]}
        value={body.roundingMode}
        onChange={roundingMode => onChange({ ...body, roundingMode })}
        problem={problemOf('roundingMode')}
        sideBySide
      />
      <ChoiceList
        name="compare"
        label="名次按什么比较"
        choices={[
          { value: 'rounded', label: '按公布的成绩' },
          { value: 'exact', label: '按未舍入的平均分' },
        ]}
        value={body.compare}
        onChange={compare => onChange({ ...body, compare })}
        problem={problemOf('compare')}
        sideBySide
      />
      <Ties {...properties} />
      <ChoiceList
        name="absence"
        label="有评委缺席时"
        choices={[
          { value: 'panel-complete', label: '全员到齐才能亮分' },
          { value: 'count-present', label: '按实到评委计算' },
        ]}
        value={body.absence}
        onChange={absence => onChange({ ...body, absence })}
        problem={problemOf('absence')}
        sideBySide
      />
      <RubricNormalise {...properties} />
    </View>
  )
}
