import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ChoiceList } from '../../components/choice-list'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextArea } from '../../components/text-area'
import { TextInput } from '../../components/text-input'
import type { GroupAwardTable } from '../../contract/views/results'
import { fieldProblem, useAction } from '../../platform/use-action'
import { decidedLevels, numberProblem, type TypedLevel, typedLevels } from './table-draft'

const vacancyChoices = [
  { value: 'keep-empty' as const, label: '空缺，不顺延' },
  { value: 'next-in-rank' as const, label: '由后面的名次依次顺延' },
]

interface LevelProperties {
  index: number
  level: TypedLevel
  stated: { count: boolean; money: boolean }
  problem: (path: string) => string | undefined
  onChange: (level: TypedLevel) => void
}

function Level({ index, level, stated, problem, onChange }: LevelProperties) {
  const path = `levels.${index}`
  return (
    <View className="level">
      <Text className="level__name">{level.name}</Text>
      <View className="pair">
        <TextInput
          name={`${path}.count`}
          label={stated.count ? '名额（通知已定）' : '名额'}
          keyboard="number"
          maxLength={4}
          disabled={stated.count}
          value={level.count}
          placeholder="未定"
          onChange={count => onChange({ ...level, count })}
          problem={problem(`${path}.count`) ?? numberProblem(level.count, '名额')}
        />
        <TextInput
          name={`${path}.money`}
          label={stated.money ? '奖金（通知已定）' : '奖金（元）'}
          keyboard="number"
          maxLength={9}
          disabled={stated.money}
          value={level.money}
          placeholder="未定"
          onChange={money => onChange({ ...level, money })}
          problem={problem(`${path}.money`) ?? numberProblem(level.money, '奖金')}
        />
      </View>
    </View>
  )
}

/** What the committee decided about one group's prizes, with its written basis; nothing is filled in beforehand. */
export function TableSheet({
  edition,
  table,
  onClose,
  onSaved,
}: {
  edition: string
  table: GroupAwardTable
  onClose: () => void
  onSaved: () => void
}) {
  const { run, busy, failure } = useAction('results', 'setAwardTable')
  const [levels, setLevels] = useState<TypedLevel[]>(() => typedLevels(table))
  const [vacancies, setVacancies] = useState(table.decided ? table.vacancies : null)
  const [basis, setBasis] = useState(table.decided?.basis ?? '')
  const problem = (path: string) => fieldProblem(failure, path)
  const wrong = levels.some(({ count, money }) => numberProblem(count, '') || numberProblem(money, ''))
  const missing = wrong
    ? '请先改好标红的数字'
    : vacancies === null
      ? '请选择空缺怎样处理'
      : basis.trim() === ''
        ? '请写明依据'
        : null
  const save = async () => {
    if (vacancies === null) return
    const reply = await run({
      ...{ edition, group: table.group, levels: decidedLevels(levels), vacancies, basis },
      expectedVersion: table.version,
    })
    if (reply.ok) onSaved()
  }
  return (
    <Sheet
      open
      title={`${table.groupName}奖项设置`}
      testId="org.awards.table.sheet"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            先不改
          </Button>
          <Button
            busy={busy}
            disabledReason={missing}
            onTap={() => void save()}
            testId="org.awards.table.save"
          >
            保存
          </Button>
        </>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      {problem('levels') && <View className="note tone-text-fail">{problem('levels')}</View>}
      <View className="note">没有决定的空着，会显示为“未定”。</View>
      {levels.map((level, index) => (
        <Level
          key={level.name}
          index={index}
          level={level}
          stated={{ count: table.levels[index]!.countStated, money: table.levels[index]!.moneyStated }}
          problem={problem}
          onChange={changed => setLevels(levels.map(each => (each.name === changed.name ? changed : each)))}
        />
      ))}
      <ChoiceList
        name="vacancies"
        label="有人退赛或被取消资格，空出的奖项"
        hint="本届通知未规定，由组委会决定"
        choices={vacancyChoices}
        value={vacancies}
        onChange={setVacancies}
        problem={problem('vacancies')}
      />
      <TextArea
        name="basis"
        label="依据"
        hint="例如：组委会会议纪要〔2026〕3号"
        most={500}
        value={basis}
        onChange={setBasis}
        problem={problem('basis')}
      />
    </Sheet>
  )
}
