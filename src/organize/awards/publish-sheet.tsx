import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { CheckItem } from '../../components/check-item'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextArea } from '../../components/text-area'
import type { Input } from '../../contract/operations'
import type { AwardPreviewView } from '../../contract/views/results'
import { fieldProblem, useAction } from '../../platform/use-action'

interface Properties {
  preview: AwardPreviewView
  duplicateRewards: Input<'results', 'publishAwards'>['duplicateRewards']
  onClose: () => void
  onDone: () => void
}

function Summary({ preview }: { preview: AwardPreviewView }) {
  return (
    <View>
      {preview.groups.map(group => {
        const awarded = group.rows.filter(row => row.level)
        return (
          <View className="list-line" key={group.group}>
            <View>{`${group.groupName}：${awarded.length} 个项目获奖`}</View>
            {awarded.map(row => (
              <View className="note" key={row.application}>
                {`${row.level} · ${row.projectName} · ${row.moneyText}`}
              </View>
            ))}
          </View>
        )
      })}
      {preview.publicity && <View className="lead">{preview.publicity.sentence}</View>}
    </View>
  )
}

/** Everything once more, then the one act that makes the awards public. */
export function PublishSheet({ preview, duplicateRewards, onClose, onDone }: Properties) {
  const { run, busy, failure } = useAction('results', 'publishAwards')
  const { edition, fingerprint, verb } = preview
  const publish = async () => {
    const reply = await run({ edition, duplicateRewards, fingerprint })
    if (reply.ok) onDone()
  }
  return (
    <Sheet
      open
      title={`${verb}获奖名单`}
      testId="org.awards.publish.sheet"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            再看看
          </Button>
          <Button busy={busy} onTap={() => void publish()} testId="org.awards.publish.confirm">
            {`现在${verb}`}
          </Button>
        </>
      }
    >
      {failure && <ErrorState slim failure={failure} />}
      <View className="lead">
        {`${verb}后所有人都能看到，参赛者会收到结果。名单不能删除，只能更正并写明理由。`}
      </View>
      <Summary preview={preview} />
    </Sheet>
  )
}

/** What changed against the published list and why; everybody will read both. */
export function CorrectSheet({ preview, duplicateRewards, onClose, onDone }: Properties) {
  const { run, busy, failure } = useAction('results', 'correctAwards')
  const { edition, fingerprint, publishedVersion, changes, publicity } = preview
  const [reason, setReason] = useState('')
  const [restart, setRestart] = useState(false)
  const correct = async () => {
    const reply = await run({
      ...{ edition, duplicateRewards, fingerprint, reason },
      ...{ expectedVersion: publishedVersion, restartPublicity: restart },
    })
    if (reply.ok) onDone()
  }
  return (
    <Sheet
      open
      title="更正获奖名单"
      testId="org.awards.correct.sheet"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            先不更正
          </Button>
          <Button
            busy={busy}
            disabledReason={reason.trim() === '' ? '请写明更正理由' : null}
            onTap={() => void correct()}
            testId="org.awards.correct.confirm"
          >
            发布更正
          </Button>
        </>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      {changes.map(({ projectName, subjectName, before, after }) => (
        <View className="list-line" key={`${projectName}${subjectName}`}>
          <View>{projectName}</View>
          <View className="note">{`${before} → ${after}`}</View>
        </View>
      ))}
      <TextArea
        name="correct-reason"
        label="更正理由"
        hint="所有人都能看到"
        most={200}
        value={reason}
        onChange={setReason}
        problem={fieldProblem(failure, 'reason')}
      />
      {publicity && (
        <CheckItem
          checked={restart}
          onChange={setRestart}
          label="从这一版起重新计算期限"
          testId="org.awards.correct.restart"
          problem={fieldProblem(failure, 'restartPublicity')}
        />
      )}
    </Sheet>
  )
}
