import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { saveFile } from '../../platform/download'
import { useAction } from '../../platform/use-action'

/** Takes the certificates in force out as zip files of ten, one after another, and says how far it is. */
export function CertificateExport({ edition }: { edition: string }) {
  const { run, failure } = useAction('results', 'exportCertificates')
  const [progress, setProgress] = useState<{ part: number; parts: number } | null>(null)
  const [said, setSaid] = useState('')
  const take = async () => {
    setSaid('')
    let parts = 1
    for (let part = 0; part < parts; part++) {
      setProgress({ part, parts })
      const reply = await run({ edition, part })
      if (!reply.ok) return setProgress(null)
      parts = reply.data.parts
      const { filename, mediaType, base64 } = reply.data
      if (!(await saveFile(filename, mediaType, base64))) {
        setSaid('没能保存文件，请换电脑浏览器再试')
        return setProgress(null)
      }
    }
    setProgress(null)
    setSaid(`已导出 ${parts} 个压缩包，每包最多 10 份。`)
  }
  return (
    <View>
      {failure && <ErrorState slim failure={failure} />}
      <Button
        kind="secondary"
        icon="download"
        busy={progress !== null}
        onTap={() => void take()}
        testId="org.awards.certificates.export"
      >
        {progress ? `正在导出第 ${progress.part + 1} 包，共 ${progress.parts} 包` : '导出全部证书'}
      </Button>
      {said !== '' && <View className="note">{said}</View>}
    </View>
  )
}
