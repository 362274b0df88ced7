import { View } from '@tarojs/components'
import { Button } from '../../../components/button'
import { momentText } from '../../../components/date-text'
import { ErrorState } from '../../../components/error-state'
import { StatusChip } from '../../../components/status-chip'
import type { RubricView } from '../../../contract/views/rounds-rubrics'
import { useAction } from '../../../platform/use-action'

const looks = { draft: 'idle', pending: 'manual', approved: 'sealed' } as const

interface Properties {
  rubric: RubricView
  onEdit: () => void
  /** Begins a new version from this one. */
  onCopy: () => void
  onDone: () => Promise<void>
}

/** One version: its rules, what differs from the one before, the committee's signatures, the sessions that have it. */
export function RubricCard({ rubric, onEdit, onCopy, onDone }: Properties) {
  const submit = useAction('rounds', 'submitRubric')
  const sign = useAction('rounds', 'signRubric')
  const place = { rubric: rubric.id, expectedVersion: rubric.version }
  const failure = submit.failure ?? sign.failure
  const obstacle = rubric.problems.length > 0 ? `还有 ${rubric.problems.length} 处要改` : null
  const after = async (reply: Promise<unknown>) => {
    await reply
    await onDone()
  }
  return (
    <View className="card" data-testid="rubric.card" data-state={rubric.state}>
      <View className="hall-head">
        <View className="hall-head__title">{rubric.name}</View>
        <StatusChip status={rubric.replaced ? 'excused' : looks[rubric.state]}>{rubric.stateName}</StatusChip>
      </View>
      {rubric.summary.map(line => (
        <View className="hall-line" key={line}>
          {line}
        </View>
      ))}
      {rubric.before && <Changes before={rubric.before} />}
      {rubric.state === 'draft' &&
        rubric.problems.map(problem => (
          <View className="hall-problem" key={problem.path + problem.message}>
            {problem.message}
          </View>
        ))}
      <View className="hall-note" data-testid="rubric.signatures">
        委员签名 {rubric.signatures.length}/{rubric.signaturesNeeded}
        {rubric.signatures.map(each => ` · ${each.name} ${momentText(each.signedAt)}`).join('')}
      </View>
      {rubric.sessions.length > 0 && (
        <View className="hall-note">{`使用的场次：${rubric.sessions.map(({ name }) => name).join('、')}`}</View>
      )}
      {rubric.may.copy && <View className="hall-note">这一版不能再改，要改请另存为新版本。</View>}
      {failure && <ErrorState slim failure={failure} onRetry={onDone} />}
      <View className="hall-tools hall-tools--below">
        {rubric.may.edit && (
          <Button kind="secondary" narrow testId="rubric.edit" onTap={onEdit}>
            修改
          </Button>
        )}
        {rubric.may.copy && (
          <Button kind="secondary" narrow testId="rubric.copy" onTap={onCopy}>
            另存为新版本
          </Button>
        )}
        {(rubric.may.submit || (rubric.may.edit && obstacle)) && (
          <Button
            narrow
            busy={submit.busy}
            disabledReason={obstacle}
            testId="rubric.submit"
            onTap={() => after(submit.run(place))}
          >
            提交专家委员会
          </Button>
        )}
        {rubric.may.sign && (
          <Button
            narrow
            busy={sign.busy}
            testId="rubric.sign"
            onTap={() => after(sign.run({ ...place, bodyHash: rubric.bodyHash }))}
          >
            签名批准
          </Button>
        )}
      </View>
    </View>
  )
}

function Changes({ before: { name, changes } }: { before: NonNullable<RubricView['before']> }) {
  return (
    <View data-testid="rubric.changes">
      <View className="hall-head__title">{`与“${name}”的差异`}</View>
      {changes.length === 0 && <View className="hall-note">没有差异。</View>}
      {changes.map(line => (
        <View className="hall-line" key={line}>
          {line}
        </View>
      ))}
    </View>
  )
}
