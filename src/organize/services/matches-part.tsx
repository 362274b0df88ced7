import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { momentText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import type { ServicesDeskView } from '../../contract/views/services-desk'
import { type OutcomeOf, OutcomeSheet } from './outcome-sheet'

function Matches({ view, onRecord }: { view: ServicesDeskView; onRecord: (of: OutcomeOf) => void }) {
  return (
    <View className="card" data-testid="org.services.matches">
      <View className="card__title">对接</View>
      {view.matches.length === 0 && <EmptyState title="还没有对接" />}
      {view.matches.map(match => (
        <View className="list-line" key={match.id}>
          <View>{`${match.project} 与 ${match.institutionName}`}</View>
          <View className="note">{`${match.stateLabel}，${momentText(match.proposedAt)}提出`}</View>
          {view.mayDecide && match.state === 'agreed' && (
            <View className="service-acts">
              <Button
                kind="secondary"
                narrow
                onTap={() => onRecord({ ...match, outcome: null })}
                testId={`org.services.record.${match.id}`}
              >
                登记成果
              </Button>
            </View>
          )}
        </View>
      ))}
    </View>
  )
}

function Outcomes({ view, onRecord }: { view: ServicesDeskView; onRecord: (of: OutcomeOf) => void }) {
  return (
    <View className="card" data-testid="org.services.outcomes">
      <View className="card__title">对接成果</View>
      <View className="note" data-testid="org.services.figures">
        {`${view.figures}。这些数字会写进赛事活动总结。`}
      </View>
      {view.outcomes.map(outcome => (
        <View className="list-line" key={outcome.id}>
          <View>{`${outcome.project} 与 ${outcome.institutionName}`}</View>
          <View>{`意向金额${outcome.amount}万元，${outcome.signed ? '已签约' : '未签约'}`}</View>
          {outcome.note && <View className="note">{outcome.note}</View>}
          <View className="note">{`${momentText(outcome.recordedAt)} ${outcome.recordedBy}登记`}</View>
          {view.mayDecide && (
            <View className="service-acts">
              <Button kind="quiet" narrow onTap={() => onRecord({ ...outcome, outcome })}>
                更正
              </Button>
            </View>
          )}
        </View>
      ))}
    </View>
  )
}

function Needs({ view }: { view: ServicesDeskView }) {
  return (
    <View className="card" data-testid="org.services.needs">
      <View className="card__title">需求</View>
      {view.needs.length === 0 && <EmptyState title="还没有人发布需求" />}
      {view.needs.map(need => (
        <View className="list-line" key={need.id}>
          <View>{`${need.from}（${need.about}）`}</View>
          <View className="note">
            {[...need.kindNames, ...(need.amountText ? [need.amountText] : [])].join(' · ')}
          </View>
          <View>{need.text}</View>
          <View className="note">{`${need.open ? '已发布' : '已收回'}，${need.visibilityText}可看`}</View>
        </View>
      ))}
    </View>
  )
}

/** 需求和对接: everything published, who meets whom without any contact, and what came of it. */
export function MatchesPart({ view, onChanged }: { view: ServicesDeskView; onChanged: () => void }) {
  const [recording, setRecording] = useState<OutcomeOf | null>(null)
  const done = () => {
    setRecording(null)
    onChanged()
  }
  return (
    <View>
      <View className="service-grid">
        <Outcomes view={view} onRecord={setRecording} />
        <Matches view={view} onRecord={setRecording} />
      </View>
      <Needs view={view} />
      {recording && (
        <OutcomeSheet view={view} of={recording} onClose={() => setRecording(null)} onDone={done} />
      )}
    </View>
  )
}
