import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextArea } from '../../components/text-area'
import type { FailureView } from '../../contract/reply'
import type { Tap } from '../../platform/subscribe'

interface Properties {
  open: boolean
  /** 申请人工复核并提交: a reason is asked for. */
  manual: boolean
  because: string | null
  /** WeChat will ask whether it may send the decision. */
  asks: boolean
  busy: boolean
  failure: FailureView | null
  onSubmit: (tap: Tap, reason?: string) => void
  onClose: () => void
}

const mostReason = 300

/** The last look before submitting: what happens, what can still be undone. */
export function SubmitSheet({ open, manual, because, asks, busy, failure, onSubmit, onClose }: Properties) {
  const [reason, setReason] = useState('')
  const length = Array.from(reason.trim()).length
  const missing = manual && length === 0 ? '请先写明理由' : length > mostReason ? '理由太长，请缩短' : null
  return (
    <Sheet
      open={open}
      title={manual ? '申请人工复核并提交' : '提交报名'}
      testId="submit"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose} testId="submit.back">
            再看看
          </Button>
          <Button
            busy={busy}
            disabledReason={missing}
            onTap={tap => onSubmit(tap, manual ? reason.trim() : undefined)}
            testId="submit.confirm"
          >
            确认提交
          </Button>
        </>
      }
    >
      {failure && <ErrorState slim failure={failure} testId="submit.error" />}
      {because && <View className="lead">{because}</View>}
      {manual && (
        <TextArea
          name="reason"
          label="请说明理由"
          hint="写清为什么您认为符合条件，审核人会看到"
          most={mostReason}
          value={reason}
          onChange={setReason}
        />
      )}
      <View className="lead">提交后可在审核前撤回，撤回后内容保留为草稿。</View>
      {asks && (
        <View className="note">审核结果会发到微信服务通知，接下来微信会问您是否接收。不同意也能提交。</View>
      )}
    </Sheet>
  )
}
