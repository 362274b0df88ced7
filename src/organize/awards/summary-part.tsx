import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ClauseQuote } from '../../components/clause-quote'
import { momentText } from '../../components/date-text'
import { ErrorState } from '../../components/error-state'
import type { SummaryView } from '../../contract/views/results-summary'
import { showToast } from '../../platform/dialogs'
import { saveFile } from '../../platform/download'
import { openLink } from '../../platform/navigation'
import { useOnline } from '../../platform/network'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import { CallState } from '../shared/call-state'
import { FiguresCard } from './figures-card'
import { HandUpSheet } from './hand-up-sheet'

function Draft({ view, mayEdit }: { view: SummaryView; mayEdit: boolean }) {
  const { run, busy, failure } = useAction('results', 'exportSummary')
  const save = async () => {
    const reply = await run({ edition: view.edition })
    if (!reply.ok) return
    const { filename, mediaType, base64 } = reply.data
    const saved = await saveFile(filename, mediaType, base64)
    showToast(saved ? '已导出 Word 文件' : '没能保存文件，请换电脑浏览器再试')
  }
  return (
    <View className="card" data-testid="org.awards.summary.draft">
      <View className="card__title">{view.title}</View>
      <View className="note">草稿里的报名、比赛、获奖和推荐数字取自系统，请核对后行文。</View>
      {view.figures.map(sentence => (
        <View className="note" key={sentence}>
          {sentence}
        </View>
      ))}
      {view.toWrite.length > 0 && (
        <View className="note">{`${view.toWrite.join('、')}由承办单位填写。`}</View>
      )}
      <View className="note">{view.sentence}</View>
      {view.clause && (
        <ClauseQuote
          quote={view.clause.text}
          source={view.clause.source}
          onOpen={() => void openLink(view.clause?.link ?? '')}
        />
      )}
      {failure && <ErrorState slim failure={failure} />}
      {mayEdit && (
        <Button
          kind="secondary"
          icon="download"
          busy={busy}
          onTap={() => void save()}
          testId="org.awards.summary.export"
        >
          导出草稿
        </Button>
      )}
    </View>
  )
}

/** 赛事活动总结: a draft with the system's figures, and what was handed up under which number. */
export function SummaryPart({ edition, mayEdit }: { edition: string; mayEdit: boolean }) {
  const online = useOnline()
  const call = useCall('results', 'summary', { edition })
  const [recording, setRecording] = useState(false)
  const view = call.data
  if (!view) return <CallState call={call} />
  const done = () => {
    setRecording(false)
    void call.reload()
  }
  return (
    <View data-testid="org.awards.summary">
      <Draft view={view} mayEdit={mayEdit} />
      <FiguresCard edition={edition} mayExport={mayEdit} />
      <View className="card" data-testid="org.awards.summary.handed-up">
        <View className="org-head">
          <View className="org-head__text card__title">报送记录</View>
          {mayEdit && (
            <Button
              kind="secondary"
              narrow
              disabledReason={online ? null : '联网后再操作'}
              onTap={() => setRecording(true)}
              testId="org.awards.summary.record"
            >
              登记已报送
            </Button>
          )}
        </View>
        {view.handedUp.length === 0 && <View className="note">还没有登记</View>}
        {view.handedUp.map(each => (
          <View className="list-line" key={`${each.paper}${each.documentNumber}`}>
            <View>{`${each.handedUpOn} ${each.paperName} ${each.documentNumber}`}</View>
            <View className="note">{each.fileName}</View>
            <View className="note">{`${momentText(each.recordedAt)} ${each.recordedBy}登记`}</View>
          </View>
        ))}
      </View>
      {recording && <HandUpSheet view={view} onClose={() => setRecording(false)} onDone={done} />}
    </View>
  )
}
