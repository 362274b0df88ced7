import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import type { ExportView } from '../../contract/views/account'
import { ConfirmSheet } from '../../platform/confirm-sheet'
import { copyText, showToast } from '../../platform/dialogs'
import { saveText } from '../../platform/download'
import { useOnline } from '../../platform/network'
import { useAction } from '../../platform/use-action'
import { useConfirmed } from '../../platform/use-confirmed'

/** 导出我的信息: asks for the file, then hands it over on a tap of its own (WeChat wants one). */
export function ExportCard() {
  const { run, busy, failure } = useAction('session', 'exportMyData')
  const { attempt, open, confirmed, close } = useConfirmed()
  const [file, setFile] = useState<ExportView | null>(null)
  const online = useOnline()
  const save = async () => {
    if (!file) return
    const saved = await saveText(file.fileName, file.mediaType, file.text)
    showToast(saved ? '已交给您，请妥善保管' : '没有存下来，可以改用“复制全部内容”')
  }
  const copy = async () => {
    const copied = file ? await copyText(file.text) : false
    showToast(copied ? '已复制全部内容' : '这台设备不允许复制')
  }
  return (
    <View className="card" data-testid="account.export" data-state={file ? 'ready' : 'idle'}>
      <View className="card__title">导出我的信息</View>
      <View className="lead">
        包括账号、同意记录、登录设备、报名和每次提交的内容、消息、谁看过。身份证号只写后四位。
      </View>
      {failure && failure.code !== 'CONFIRM_NEEDED' && (
        <ErrorState slim failure={failure} testId="account.export.error" />
      )}
      {file ? (
        <View className="stack">
          <View className="note">{`${file.fileName} 已准备好。`}</View>
          <Button icon="download" onTap={save} testId="account.export.save">
            保存文件
          </Button>
          <Button kind="secondary" icon="copy" onTap={copy} testId="account.export.copy">
            复制全部内容
          </Button>
        </View>
      ) : (
        <Button
          kind="secondary"
          busy={busy}
          disabledReason={online ? null : '联网后再操作'}
          onTap={() => void attempt(() => run({}), setFile)}
          testId="account.export.start"
        >
          导出我的信息
        </Button>
      )}
      {open && <ConfirmSheet onDone={confirmed} onClose={close} />}
    </View>
  )
}
