import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { momentText } from '../../components/date-text'
import { ErrorState } from '../../components/error-state'
import { sizeText } from '../../components/file-size'
import type { CandidatesView } from '../../contract/views/recommendations'
import { chooseFile } from '../../platform/choose-file'
import { showToast } from '../../platform/dialogs'
import { saveFile } from '../../platform/download'
import { useOnline } from '../../platform/network'
import { openFile } from '../../platform/open-file'
import { useAction } from '../../platform/use-action'

interface Properties {
  view: CandidatesView
  /** 经办人 and 负责人 hand papers in; others only look. */
  mayEdit: boolean
  onDone: () => void
}

function Scan({ scan }: { scan: CandidatesView['list']['scan'] }) {
  if (!scan) return <View className="note">还没有上传盖章件。请用 PDF 或照片，不超过 2MB。</View>
  const { name, bytes, uploadedAt, by } = scan
  return (
    <View data-testid="org.recommend.scan.name">
      {name}
      <View className="note">{`${sizeText(bytes)} · ${by} · ${momentText(uploadedAt)}`}</View>
    </View>
  )
}

/** 推荐文件: the draft of the covering letter, and the stamped paper of the submission. */
export function PapersCard({ view, mayEdit, onDone }: Properties) {
  const { edition, list, check } = view
  const online = useOnline()
  const attach = useAction('recommendations', 'attachScan')
  const open = useAction('recommendations', 'openScan')
  const letter = useAction('recommendations', 'letter')
  const offline = online ? null : '联网后再操作'
  const sealed = list.state === 'submitted' && list.scan !== null
  const choose = async () => {
    const file = await chooseFile(['pdf', 'jpg', 'jpeg', 'png'])
    if (file && (await attach.run({ edition, file })).ok) onDone()
  }
  const look = async () => {
    const reply = await open.run({ edition })
    if (reply.ok && !(await openFile(reply.data.url, reply.data.name)))
      showToast('没能打开文件，请换电脑浏览器再试')
  }
  const draft = async () => {
    const reply = await letter.run({ edition, documentNumber: null })
    if (!reply.ok) return
    const { filename, mediaType, base64 } = reply.data
    const saved = await saveFile(filename, mediaType, base64)
    showToast(saved ? '推荐函草稿已导出' : '没能保存文件，请换电脑浏览器再试')
  }
  const failure = attach.failure ?? open.failure ?? letter.failure
  const said = attach.failure?.details?.fields?.[0]?.message
  return (
    <View className="card" data-testid="org.recommend.papers">
      <View className="card__title">推荐文件</View>
      {said ? (
        <View className="notice-line tone-fail">{said}</View>
      ) : (
        failure && <ErrorState slim failure={failure} />
      )}
      <Scan scan={list.scan} />
      <View className="submit-act">
        {mayEdit && (
          <Button
            kind="secondary"
            icon="upload"
            busy={attach.busy}
            disabledReason={sealed ? '已报送的盖章件不能更换' : offline}
            testId="org.recommend.scan.choose"
            onTap={() => void choose()}
          >
            {list.scan ? '更换盖章件' : '上传盖章件'}
          </Button>
        )}
        {list.scan && (
          <Button
            kind="quiet"
            busy={open.busy}
            disabledReason={offline}
            testId="org.recommend.scan.open"
            onTap={() => void look()}
          >
            查看盖章件
          </Button>
        )}
        {mayEdit && (
          <Button
            kind="quiet"
            icon="download"
            busy={letter.busy}
            disabledReason={check.total === 0 ? '请先选择项目' : offline}
            testId="org.recommend.letter"
            onTap={() => void draft()}
          >
            导出推荐函草稿
          </Button>
        )}
      </View>
    </View>
  )
}
