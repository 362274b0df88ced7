import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { accessible } from '../../components/accessible'
import { Button } from '../../components/button'
import { CheckItem } from '../../components/check-item'
import { momentText } from '../../components/date-text'
import { ErrorState } from '../../components/error-state'
import { Icon } from '../../components/icon'
import { Sheet } from '../../components/sheet'
import type { FilesView } from '../../contract/views/files'
import { useAction } from '../../platform/use-action'

type Secrecy = FilesView['secrecy']

/** The red strip: what must not be uploaded, and whether it was read. */
export function SecrecyStrip({ secrecy }: { secrecy: Secrecy }) {
  return (
    <View className="secrecy tone-fail" data-testid="files.secrecy" {...accessible({ role: 'note' })}>
      <Icon name="exclaim" />
      <View className="secrecy__text">
        <View className="secrecy__title">请勿上传涉密或未公开的敏感内容</View>
        {secrecy.tickedAt && (
          <Text className="secrecy__read">{`您已于${momentText(secrecy.tickedAt)}阅读并勾选`}</Text>
        )}
      </View>
    </View>
  )
}

interface Properties {
  application: string
  secrecy: Secrecy
  onTicked: () => void
  onClose: () => void
}

/** Before the first file: the reminder in full, to be read and ticked; without it nothing can be chosen. */
export function SecrecySheet({ application, secrecy, onTicked, onClose }: Properties) {
  const [checked, setChecked] = useState(false)
  const { run, busy, failure } = useAction('applications', 'tickSecrecy')
  const tick = async () => {
    const reply = await run({ application, version: secrecy.version })
    if (reply.ok) onTicked()
  }
  return (
    <Sheet
      open
      title="上传前请先阅读"
      testId="secrecy"
      onClose={onClose}
      actions={
        <Button
          busy={busy}
          disabledReason={checked ? null : '请先阅读并勾选'}
          onTap={() => void tick()}
          testId="secrecy.confirm"
        >
          去选择文件
        </Button>
      }
    >
      <View className="secrecy tone-fail">
        <Icon name="exclaim" />
        <View className="secrecy__text secrecy__title">请勿上传涉密或未公开的敏感内容</View>
      </View>
      <View className="lead">{secrecy.text}</View>
      <CheckItem
        checked={checked}
        onChange={setChecked}
        label="我已阅读，要上传的文件不含国家秘密和内部信息"
        testId="secrecy.tick"
      />
      {failure && <ErrorState slim failure={failure} onRetry={() => void tick()} />}
    </Sheet>
  )
}
