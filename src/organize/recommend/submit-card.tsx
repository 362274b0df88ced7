import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { fullMomentText, momentText } from '../../components/date-text'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { type Status, StatusChip } from '../../components/status-chip'
import { TextArea } from '../../components/text-area'
import { TextInput } from '../../components/text-input'
import type { CandidatesView } from '../../contract/views/recommendations'
import { fieldProblem, useAction } from '../../platform/use-action'

interface Properties {
  view: CandidatesView
  /** 负责人 submits and records a return. */
  maySubmit: boolean
  /** Why it cannot be submitted now, or null. */
  missing: string | null
  onDone: () => void
}

function look({ state, late, returned }: CandidatesView['list']): Status {
  if (state === 'submitted') return late ? 'soon' : 'pass'
  return returned ? 'need' : 'idle'
}

function SubmitSheet({
  view,
  onClose,
  onDone,
}: {
  view: CandidatesView
  onClose: () => void
  onDone: () => void
}) {
  const { run, busy, failure } = useAction('recommendations', 'submit')
  const [number, setNumber] = useState('')
  const submit = async () => {
    const { edition, list } = view
    const reply = await run({ edition, documentNumber: number, expectedVersion: list.version })
    if (reply.ok) onDone()
  }
  return (
    <Sheet
      open
      title="提交推荐"
      testId="org.recommend.submit.sheet"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            再看看
          </Button>
          <Button
            busy={busy}
            disabledReason={number.trim() === '' ? '请填写文号' : null}
            onTap={() => void submit()}
            testId="org.recommend.submit.confirm"
          >
            确认报送
          </Button>
        </>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      <View className="lead">
        {`报送给${view.to}，共 ${view.check.total} 个项目。报送后名单不能改，除非被退回。`}
      </View>
      {view.deadline.late && <View className="notice-line tone-need">{view.deadline.sentence}</View>}
      <TextInput
        name="documentNumber"
        label="行文文号"
        hint="推荐函的文号"
        maxLength={60}
        value={number}
        onChange={setNumber}
        problem={fieldProblem(failure, 'documentNumber')}
      />
    </Sheet>
  )
}

function ReturnSheet({
  view,
  onClose,
  onDone,
}: {
  view: CandidatesView
  onClose: () => void
  onDone: () => void
}) {
  const { run, busy, failure } = useAction('recommendations', 'recordReturn')
  const [reason, setReason] = useState('')
  const record = async () => {
    const reply = await run({ edition: view.edition, reason, expectedVersion: view.list.version })
    if (reply.ok) onDone()
  }
  return (
    <Sheet
      open
      title="登记被退回"
      testId="org.recommend.return.sheet"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            先不登记
          </Button>
          <Button
            busy={busy}
            disabledReason={reason.trim() === '' ? '请写明退回原因' : null}
            onTap={() => void record()}
            testId="org.recommend.return.confirm"
          >
            登记退回
          </Button>
        </>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      <View className="lead">登记后名单可以再改，这次报送的内容仍然保留。</View>
      <TextArea
        name="return-reason"
        label="退回原因"
        most={200}
        value={reason}
        onChange={setReason}
        problem={fieldProblem(failure, 'reason')}
      />
    </Sheet>
  )
}

/** Where the list stands, the deadline, and the submission with its document number. */
export function SubmitCard({ view, maySubmit, missing, onDone }: Properties) {
  const [asking, setAsking] = useState<'submit' | 'return' | null>(null)
  const { list, deadline } = view
  const submitted = list.state === 'submitted'
  const done = () => {
    setAsking(null)
    onDone()
  }
  return (
    <View className="card" data-testid="org.recommend.state" data-state={list.state}>
      <View className="org-head">
        <View className="org-head__text card__title">{`报送${view.to}`}</View>
        <StatusChip status={look(list)}>{list.stateLabel}</StatusChip>
      </View>
      {submitted ? (
        <View>
          <View>{`文号 ${list.documentNumber ?? ''}`}</View>
          {list.submittedAt && <View className="note">{`${fullMomentText(list.submittedAt)}报送`}</View>}
          {list.listHash && (
            <View className="note">
              防改动校验码 <Text className="digits">{list.listHash.slice(0, 8)}</Text>
            </View>
          )}
        </View>
      ) : (
        <View className={deadline.late ? 'notice-line tone-need' : 'note'}>{deadline.sentence}</View>
      )}
      {list.returned && (
        <View className="notice-line tone-need">
          {`${momentText(list.returned.at)}被退回：${list.returned.reason}`}
        </View>
      )}
      {list.received && (
        <View className="notice-line tone-pass" data-testid="org.recommend.received">
          {`${view.to}已于${momentText(list.received.at)}接收，名单不能再改，除非被退回。`}
        </View>
      )}
      <View className="submit-act">
        {submitted ? (
          maySubmit &&
          !list.received && (
            <Button kind="secondary" onTap={() => setAsking('return')} testId="org.recommend.return.open">
              登记被退回
            </Button>
          )
        ) : (
          <Button
            disabledReason={maySubmit ? missing : '由负责人报送'}
            onTap={() => setAsking('submit')}
            testId="org.recommend.submit"
          >
            提交推荐
          </Button>
        )}
      </View>
      {asking === 'submit' && <SubmitSheet view={view} onClose={() => setAsking(null)} onDone={done} />}
      {asking === 'return' && <ReturnSheet view={view} onClose={() => setAsking(null)} onDone={done} />}
    </View>
  )
}
