import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { FindingCard } from '../../components/finding-card'
import type { Status } from '../../components/status-chip'
import type { FindingView } from '../../contract/views/applications-findings'
import { openLink } from '../../platform/navigation'

const looks: Readonly<Record<FindingView['outcome'], Status>> = {
  pass: 'pass',
  fail: 'fail',
  unknown: 'need',
  manual: 'manual',
}

interface Properties {
  finding: FindingView
  /** Goes to a field of the form; without it the next step is only said. */
  onField?: (field: string) => void
}

/** One requirement and what was found, with the clause and what was compared. */
export function FindingItem({ finding, onField }: Properties) {
  const { outcome, outcomeLabel, title, sentence, clause, compared, nextStep, notice, due, requirement } =
    finding
  const field = nextStep?.field ?? null
  const marks = [notice, due].filter(Boolean).join(' · ')
  return (
    <FindingCard
      status={looks[outcome]}
      statusText={outcomeLabel}
      title={title}
      sentence={sentence}
      rule={clause.id}
      testId={`finding.${requirement}`}
      clause={{ quote: clause.text, source: clause.source, onOpen: () => void openLink(clause.link) }}
      evidence={compared.map(({ label, value, against }) => ({
        name: label,
        value: against === '' ? value : `${value}（对照：${against}）`,
      }))}
    >
      {marks !== '' && <View className="finding__mark">{marks}</View>}
      {clause.inherited && <View className="finding__mark">依上级文件</View>}
      {nextStep && outcome !== 'pass' && <View className="finding__next">{nextStep.sentence}</View>}
      {field && onField && outcome !== 'pass' && (
        <Button kind="secondary" narrow onTap={() => onField(field)} testId={`finding.${requirement}.go`}>
          去补
        </Button>
      )}
    </FindingCard>
  )
}
