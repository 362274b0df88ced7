import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { sizeText } from '../../components/file-size'
import type { CaseView } from '../../contract/views/objections'
import { openFile } from '../../platform/open-file'
import { useAction } from '../../platform/use-action'

/** The papers attached to an objection: how many for every officer, which and what only for its handler and the supervisor. */
export function Evidence({ edition, view }: { edition: string; view: CaseView }) {
  const { run, busy, failure } = useAction('results', 'openObjectionFile')
  const [refused, setRefused] = useState(false)
  if (view.fileCount === 0) return null
  const look = async (file: string) => {
    const reply = await run({ edition, objection: view.objection, file })
    if (reply.ok) setRefused(!(await openFile(reply.data.url, reply.data.name)))
  }
  return (
    <View data-testid="org.objections.evidence">
      <View className="note">
        {view.files.length > 0
          ? '附有证据材料，打开会留痕：'
          : `附有${view.fileCount}个证据材料，受理后经办人和监督员可看。`}
      </View>
      {failure && <ErrorState slim failure={failure} />}
      {refused && <View className="note">这台设备打不开，请换一台再看。</View>}
      {view.files.map(({ file, name, bytes }) => (
        <Button
          key={file}
          kind="quiet"
          icon="download"
          busy={busy}
          onTap={() => void look(file)}
          testId={`org.objections.file.${file}`}
        >
          {`${name}（${sizeText(bytes)}）`}
        </Button>
      ))}
    </View>
  )
}
