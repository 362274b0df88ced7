import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { FindingCard } from '../../components/finding-card'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'
import { StatusChip } from '../../components/status-chip'
import type { ReviewFindingView, ReviewView } from '../../contract/views/screening'
import { openLink } from '../../platform/navigation'
import { outcomeLook } from '../shared/state-look'
import { Decision } from './decision'
import { judgementLook } from './judgements'
import type { Review } from './use-review'

/** The id of a requirement's card on the page. */
export function findingId(requirement: string): string {
  return `finding-${requirement}`
}

function mayOf(view: ReviewView): 'decide' | 'propose' | null {
  if (view.may.decide) return 'decide'
  return view.may.propose ? 'propose' : null
}

/** Nothing to do here any more: passed by the pre-check or judged 通过. */
const isSettled = (each: ReviewFindingView) =>
  !each.open && !each.blocks && (each.decision?.outcome ?? 'pass') === 'pass'

function Folded({ each, onOpen }: { each: ReviewFindingView; onOpen: () => void }) {
  const { finding, decision } = each
  return (
    <Pressable className="folded" onTap={onOpen} testId={`org.review.folded.${finding.requirement}`}>
      <StatusChip status={decision ? judgementLook(decision.outcome) : outcomeLook(finding.outcome)}>
        {decision ? `判定：${decision.label}` : finding.outcomeLabel}
      </StatusChip>
      <Text className="folded__title">{finding.title}</Text>
      <Icon name="down" />
    </Pressable>
  )
}

function Requirement({ each, review, view }: { each: ReviewFindingView; review: Review; view: ReviewView }) {
  const [open, setOpen] = useState(false)
  const { finding } = each
  if (isSettled(each) && !open) return <Folded each={each} onOpen={() => setOpen(true)} />
  const { text, source, link } = finding.clause
  return (
    <View id={findingId(finding.requirement)}>
      <FindingCard
        status={outcomeLook(finding.outcome)}
        statusText={`预检：${finding.outcomeLabel}`}
        title={finding.title}
        sentence={finding.sentence}
        clause={{ quote: text, source, onOpen: () => void openLink(link) }}
        evidence={finding.compared.map(({ label, value, against }) => ({
          name: label,
          value: against ? `${value}，对照：${against}` : value,
        }))}
        rule={finding.clause.id}
        testId={`org.review.finding.${finding.requirement}`}
      >
        <Decision each={each} review={review} may={mayOf(view)} />
      </FindingCard>
    </View>
  )
}

/** Every requirement with its clause, what the pre-check saw and what people decided. Settled ones are folded. */
export function Findings({ review, view }: { review: Review; view: ReviewView }) {
  const open = view.findings.filter(each => !isSettled(each))
  const settled = view.findings.filter(isSettled)
  return (
    <View data-testid="org.review.findings">
      {open.map(each => (
        <Requirement each={each} review={review} view={view} key={each.finding.requirement} />
      ))}
      {settled.length > 0 && <View className="section">{`不影响审核通过的 ${settled.length} 条`}</View>}
      {settled.map(each => (
        <Requirement each={each} review={review} view={view} key={each.finding.requirement} />
      ))}
    </View>
  )
}
