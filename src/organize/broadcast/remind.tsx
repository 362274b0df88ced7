import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { momentText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextInput } from '../../components/text-input'
import type { Output } from '../../contract/operations'
import type { ReminderPreviewView } from '../../contract/views/messages'
import { useOnline } from '../../platform/network'
import { fieldProblem, useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import { CallState } from '../shared/call-state'
import { useLast } from '../shared/use-last'
import { everybody, isComplete, type Reminder, reachSentence, reminderInput } from './audience'
import { Conditions } from './conditions'
import { Reach, Sample } from './preview'

type Sent = Output<'messages', 'sendReminder'>

function Confirm({
  edition,
  reminder,
  preview,
  onClose,
  onSent,
}: {
  edition: string
  reminder: Reminder
  preview: ReminderPreviewView
  onClose: () => void
  onSent: (sent: Sent) => void
}) {
  const { run, busy, failure } = useAction('messages', 'sendReminder')
  const [typed, setTyped] = useState('')
  const right = typed.trim() === String(preview.count)
  const send = async () => {
    const reply = await run({ ...reminderInput(edition, reminder), count: preview.count })
    if (reply.ok) onSent(reply.data)
  }
  return (
    <Sheet
      open
      title="确认发送"
      testId="org.broadcast.confirm"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            再看看
          </Button>
          <Button
            busy={busy}
            disabledReason={right ? null : '人数填对后可发送'}
            onTap={() => void send()}
            testId="org.broadcast.send"
          >
            {`发给 ${preview.count} 人`}
          </Button>
        </>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      <View className="lead">{`${reachSentence(preview)}。发出后不能收回。`}</View>
      <TextInput
        name="count"
        label="请输入要通知的人数"
        hint="照上面的数字填，避免发错人群"
        keyboard="number"
        maxLength={6}
        value={typed}
        onChange={setTyped}
        problem={fieldProblem(failure, 'count')}
      />
    </Sheet>
  )
}

/** 定向催办: narrow the audience, see whom it reaches and how, type the number, send. */
export function Remind({ edition, onSent }: { edition: string; onSent: () => void }) {
  const online = useOnline()
  const [reminder, setReminder] = useState<Reminder>(everybody)
  const [confirming, setConfirming] = useState(false)
  const [sent, setSent] = useState<Sent | null>(null)
  const complete = isComplete(reminder)
  const preview = useCall('messages', 'previewReminder', reminderInput(edition, reminder), {
    enabled: complete,
  })
  const last = useLast(preview.data)
  const shown = complete && !preview.failure ? last : null
  const change = (next: Reminder) => {
    setSent(null)
    setReminder(next)
  }
  const done = (reply: Sent) => {
    setConfirming(false)
    setSent(reply)
    void preview.reload()
    onSent()
  }
  const missing = !online ? '联网后再操作' : shown?.count === 0 ? '现在没有要通知的人' : null
  return (
    <View className="broadcast">
      <View className="broadcast__left">
        {last && <Conditions reminder={reminder} choices={last.choices} onChange={change} />}
      </View>
      <View className="broadcast__right">
        {sent && (
          <View className="notice-line tone-pass" data-testid="org.broadcast.sent">
            {`已安排通知 ${sent.recipients} 人，${momentText(sent.goesOutAt)}发出。送达情况见“已发记录”。`}
          </View>
        )}
        {complete ? (
          <CallState call={preview} rows={5} />
        ) : (
          <EmptyState icon="edit" title="先写标题和内容">
            写好后会在这里显示将通知多少人。
          </EmptyState>
        )}
        {shown && (
          <View className={preview.data ? undefined : 'is-stale'}>
            <Reach
              preview={shown}
              onRemove={person => change({ ...reminder, without: [...reminder.without, person] })}
            />
            {reminder.without.length > 0 && (
              <View className="notice-line tone-neutral">
                {`已剔除 ${reminder.without.length} 人`}
                <Button kind="quiet" narrow onTap={() => change({ ...reminder, without: [] })}>
                  恢复
                </Button>
              </View>
            )}
            {shown.count > 0 && <Sample sample={shown.sample} />}
            <Button
              disabledReason={missing}
              onTap={() => setConfirming(true)}
              testId="org.broadcast.confirm.open"
            >
              发送提醒
            </Button>
          </View>
        )}
      </View>
      {confirming && preview.data && (
        <Confirm
          edition={edition}
          reminder={reminder}
          preview={preview.data}
          onClose={() => setConfirming(false)}
          onSent={done}
        />
      )}
    </View>
  )
}
