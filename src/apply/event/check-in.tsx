import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { TextInput } from '../../components/text-input'
import { showToast } from '../../platform/dialogs'
import { useOnline } from '../../platform/network'
import { canScan, scanCode } from '../../platform/scan-code'
import { fieldProblem, useAction } from '../../platform/use-action'

/** The six digits in what was scanned: the code's own link holds them as `code`. */
function codeIn(text: string | null): string {
  return /[?&]code=(\d{6})/.exec(text ?? '')?.[1] ?? ''
}

/** 签到: the code scanned from the screen of the hall, or its six digits typed. `given`: the code of the link. */
export function CheckIn({
  event,
  given,
  onChanged,
}: {
  event: string
  given: string
  onChanged: () => void
}) {
  const online = useOnline()
  const { run, busy, failure } = useAction('services', 'checkIn')
  const [code, setCode] = useState(given)
  const send = async (typed = code) => {
    if (!(await run({ event, code: typed })).ok) return
    showToast('签到成功')
    onChanged()
  }
  const scan = async () => {
    const scanned = codeIn(await scanCode())
    if (!scanned) return
    setCode(scanned)
    await send(scanned)
  }
  const missing = /^\d{6}$/.test(code) ? null : '请输入现场屏幕上的6位签到码'
  return (
    <View className="card" data-testid="event.check-in">
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      {canScan() && (
        <Button kind="secondary" icon="search" onTap={() => void scan()} testId="event.scan">
          扫签到码
        </Button>
      )}
      <TextInput
        name="event-code"
        label="签到码"
        hint="现场屏幕上的6位数字，每半分钟更新"
        keyboard="number"
        maxLength={6}
        value={code}
        onChange={setCode}
        problem={fieldProblem(failure, 'code')}
      />
      <Button
        busy={busy}
        disabledReason={online ? missing : '联网后再操作'}
        onTap={() => void send()}
        testId="event.check-in.send"
      >
        签到
      </Button>
    </View>
  )
}
