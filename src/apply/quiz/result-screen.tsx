import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { ClauseQuote } from '../../components/clause-quote'
import { ErrorState } from '../../components/error-state'
import { type Status, StatusChip } from '../../components/status-chip'
import type { GroupVerdict, SelfCheckView } from '../../contract/views/catalog-self-check'
import type { SelfCheckAnswers } from '../../core/self-check-questions'
import { CallStates } from '../../platform/call-states'
import { openLink } from '../../platform/navigation'
import { useCall } from '../../platform/use-call'
import { useStartApplication } from '../../platform/use-start-application'
import { FindingList } from '../shared/finding-list'
import { ShareButtons } from './share-buttons'

const looks: Readonly<Record<GroupVerdict['verdict'], Status>> = {
  may: 'pass',
  confirm: 'need',
  'may-not': 'fail',
}

interface GroupProperties {
  group: GroupVerdict
  busy: boolean
  onStart: () => void
}

function Group({ group, busy, onStart }: GroupProperties) {
  const name = group.subtypeName ? `${group.groupName} · ${group.subtypeName}` : group.groupName
  const key = `${group.group}${group.subtypeName ?? ''}`
  return (
    <View data-testid={`quiz.group.${key}`} data-state={group.verdict}>
      <View className="section verdict">
        <Text className="verdict__name">{name}</Text>
        <StatusChip status={looks[group.verdict]}>{group.label}</StatusChip>
      </View>
      <FindingList findings={group.findings} />
      {group.verdict !== 'may-not' && (
        <View className="card">
          <View className="card__title">报名时准备</View>
          {group.materials.map(material => (
            <View className="bullet" key={material}>
              {material}
            </View>
          ))}
          {group.later.length > 0 && (
            <View className="note">{`报名时还会核对：${group.later.map(({ title }) => title).join('、')}`}</View>
          )}
          <View className="card__action">
            <Button busy={busy} onTap={onStart} testId={`quiz.start.${key}`}>
              {`用这些答案报${group.groupName}`}
            </Button>
          </View>
        </View>
      )}
    </View>
  )
}

function Verdict({ result, onRestart }: { result: SelfCheckView; onRestart: () => void }) {
  const { begin, busy, failure } = useStartApplication()
  const start = (group: GroupVerdict) =>
    begin({ edition: result.edition, answers: result.answers, group: group.group })
  return (
    <View>
      <View className="page-title" data-testid="quiz.headline">
        {result.headline}
      </View>
      <View className="lead">{result.disclaimer}</View>
      {failure && <ErrorState slim failure={failure} testId="quiz.error" />}
      {result.groups.map(group => (
        <Group
          key={`${group.group}${group.subtypeName ?? ''}`}
          group={group}
          busy={busy}
          onStart={() => start(group)}
        />
      ))}
      {result.advice.map(({ sentence, clause }) => (
        <View className="card" key={sentence}>
          <View>{sentence}</View>
          {clause && (
            <ClauseQuote
              quote={clause.text}
              source={clause.source}
              onOpen={() => void openLink(clause.link)}
            />
          )}
        </View>
      ))}
      <View className="stack">
        <ShareButtons result={result} />
        <Button kind="quiet" onTap={onRestart} testId="quiz.restart">
          重新回答
        </Button>
      </View>
    </View>
  )
}

/** What the answers come to, group by group. */
export function ResultScreen({
  edition,
  answers,
  onRestart,
}: {
  edition: string
  answers: SelfCheckAnswers
  onRestart: () => void
}) {
  const call = useCall('catalog', 'selfCheck', { edition, answers })
  return (
    <View data-testid="quiz.result">
      <CallStates call={call} rows={8} />
      {call.data && <Verdict result={call.data} onRestart={onRestart} />}
    </View>
  )
}
