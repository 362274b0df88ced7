import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { sizeText } from '../../components/file-size'
import { StatusChip } from '../../components/status-chip'
import type { JudgeFile } from '../../contract/views/files'
import { useOnline } from '../../platform/network'
import { useCall } from '../../platform/use-call'
import { usePapers } from '../../platform/use-papers'
import { FilePages } from './file-pages'

interface LineProperties {
  /** The session and the project. */
  of: { session: string; application: string }
  file: JudgeFile
  /** It is on this phone already. */
  kept: boolean
  online: boolean
  busy: boolean
  onOpen: () => void
}

function FileLine({ of, file, kept, online, busy, onOpen }: LineProperties) {
  return (
    <View className="judge-file" data-testid={`judge.material.file.${file.id}`}>
      <View className="file-line__name">{file.name}</View>
      <View className="file-line__note">{`${file.kind} · ${sizeText(file.bytes)}`}</View>
      {kept && (
        <View className="file-line__chips" data-testid={`judge.material.kept.${file.id}`}>
          <StatusChip status="pass">已存到手机，断网也能看</StatusChip>
        </View>
      )}
      {file.openable ? (
        <View className="judge-file__act">
          <Button
            kind="secondary"
            icon="document"
            busy={busy}
            disabledReason={online || kept ? null : '网络断了，请看现场大屏或纸质材料'}
            onTap={onOpen}
            testId={`judge.material.open.${file.id}`}
            label={`打开：${file.name}`}
          >
            打开
          </Button>
        </View>
      ) : (
        <View className="note" data-testid={`judge.material.why.${file.id}`}>
          {file.why ?? '打不开，请看现场大屏或纸质材料'}
        </View>
      )}
      {file.paged && <FilePages of={of} file={file} kept={kept} online={online} />}
    </View>
  )
}

/** The project's files, each opened with the reader's name across its pages; or why one cannot be. */
export function JudgeFiles({ session, application }: { session: string; application: string }) {
  const { data, failure, reload } = useCall('judging', 'files', { session, application }, { keep: true })
  const papers = usePapers(session, application)
  const online = useOnline()
  return (
    <View className="card" data-testid="judge.material.files">
      <View className="judge-head__title">上传的材料</View>
      {failure && <ErrorState slim failure={failure} onRetry={reload} />}
      {data?.files.length === 0 && <View className="note">没有可以看的文件，请看现场大屏或纸质材料。</View>}
      {data && data.files.length > 0 && (
        <View className="note judge-files__note">
          打开后每页带您的姓名，仅供本次评审，请勿转发。打开过的存到手机，本场结束后删除。
        </View>
      )}
      {papers.failure && <ErrorState slim failure={papers.failure} />}
      {papers.refused && <View className="note tone-text-need">打不开，请看现场大屏或纸质材料。</View>}
      {data?.files.map(file => (
        <FileLine
          key={file.id}
          of={{ session, application }}
          file={file}
          kept={papers.isKept(file.id)}
          online={online}
          busy={papers.busy}
          onOpen={() => void papers.open(file.id)}
        />
      ))}
    </View>
  )
}
