import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Pressable } from '../../components/pressable'
import type { MyResultView } from '../../contract/views/results'
import { showToast } from '../../platform/dialogs'
import { saveFile } from '../../platform/download'
import { openPage } from '../../platform/navigation'
import { useOnline } from '../../platform/network'
import { savePicture } from '../../platform/save-picture'
import { useAction } from '../../platform/use-action'

const refusedText = {
  pdf: '没能保存，请换电脑浏览器再试',
  png: '没能保存，请允许保存到相册后再试',
} as const

/** 证书: download as PDF, save as a picture, and how others check it. */
export function CertificateCard({ result }: { result: MyResultView }) {
  const online = useOnline()
  const { run, busy, failure } = useAction('results', 'exportCertificate')
  const [format, setFormat] = useState<'pdf' | 'png'>('pdf')
  const { certificate } = result
  if (!certificate) return null
  const download = async (wanted: 'pdf' | 'png') => {
    setFormat(wanted)
    const reply = await run({ application: result.application, format: wanted })
    if (!reply.ok) return
    const { filename, mediaType, base64 } = reply.data
    const save = wanted === 'png' ? savePicture : saveFile
    const saved = await save(filename, mediaType, base64)
    showToast(saved ? '证书已保存' : refusedText[wanted])
  }
  const { number } = certificate
  const offline = online ? null : '联网后再下载'
  return (
    <View className="card" data-testid="result.certificate" data-state={certificate.state}>
      <View className="card__title">获奖证书</View>
      <View className="lead">{certificate.sentence}</View>
      {number && <View className="note digits">{`编号 ${number}`}</View>}
      {certificate.names.length > 0 && (
        <View className="fact">
          <Text className="fact__name">署名</Text>
          <Text className="fact__value">{certificate.names.join('、')}</Text>
        </View>
      )}
      {failure && <ErrorState slim failure={failure} testId="result.certificate.error" />}
      {certificate.state === 'issued' && (
        <View className="stack card__action">
          <Button
            icon="download"
            busy={busy && format === 'pdf'}
            disabledReason={offline}
            onTap={() => void download('pdf')}
            testId="result.download"
          >
            下载证书
          </Button>
          <Button
            kind="secondary"
            busy={busy && format === 'png'}
            disabledReason={offline}
            onTap={() => void download('png')}
            testId="result.picture"
          >
            保存为图片
          </Button>
        </View>
      )}
      {number && (
        <Pressable
          className="link-row"
          onTap={() => void openPage('apply/certificate/index', { n: number })}
          testId="result.verify"
        >
          <View className="link-row__text">
            查验这份证书
            <Text className="link-row__note">别人扫证书上的码，看到的也是这一页</Text>
          </View>
        </Pressable>
      )}
    </View>
  )
}
