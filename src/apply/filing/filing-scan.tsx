import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import type { FilingView } from '../../contract/views/nation-filings'
import { chooseFile } from '../../platform/choose-file'
import { openFile } from '../../platform/open-file'
import { useAction } from '../../platform/use-action'

interface Properties {
  view: FilingView
  /** Why nothing can be sent now; null when it can. */
  blocked: string | null
  onChanged: () => Promise<void>
}

/** The stamped paper: chosen as one file, looked at by a link of ten minutes. */
export function FilingScan({ view, blocked, onChanged }: Properties) {
  const attach = useAction('recommendations', 'attachFilingScan')
  const link = useAction('recommendations', 'openFilingScan')
  const [refused, setRefused] = useState(false)
  const choose = async () => {
    const file = await chooseFile(['pdf', 'jpg', 'jpeg', 'png'])
    if (!file) return
    const reply = await attach.run({ filing: view.id, file, expectedVersion: view.version })
    if (reply.ok) await onChanged()
  }
  const look = async () => {
    const reply = await link.run({ filing: view.id })
    if (reply.ok) setRefused(!(await openFile(reply.data.url, reply.data.name)))
  }
  return (
    <View className="card">
      <View className="card__title">盖章件</View>
      <View className="note">{view.scan ? view.scan.name : '还没有上传；可以先提交，再补盖章件。'}</View>
      {[attach.failure, link.failure].map(
        failure => failure && <ErrorState key={failure.traceId} slim failure={failure} />,
      )}
      {refused && <View className="notice-line tone-need">这台设备打不开这个文件，请换电脑查看。</View>}
      <View className="filing__actions">
        {view.may.edit && (
          <Button
            kind="secondary"
            icon="upload"
            busy={attach.busy}
            disabledReason={blocked}
            onTap={() => void choose()}
            testId="filing.scan.choose"
          >
            上传盖章件（PDF或照片，2MB以内）
          </Button>
        )}
        {view.scan && (
          <Button kind="quiet" busy={link.busy} onTap={() => void look()} testId="filing.scan.open">
            查看盖章件
          </Button>
        )}
      </View>
    </View>
  )
}
