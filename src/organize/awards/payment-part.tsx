import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { ClauseQuote } from '../../components/clause-quote'
import { EmptyState } from '../../components/empty-state'
import { ErrorState } from '../../components/error-state'
import { StatusChip } from '../../components/status-chip'
import type { PaymentLine } from '../../contract/views/certificates'
import { showToast } from '../../platform/dialogs'
import { saveFile } from '../../platform/download'
import { openLink } from '../../platform/navigation'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import { CallState } from '../shared/call-state'

function Line({ line }: { line: PaymentLine }) {
  const open = line.declaredRewarded === true && line.finding === ''
  return (
    <View className="list-line" data-testid={`org.awards.payment.${line.application}`}>
      <View className="award-head">
        <View className="award-head__name">{line.projectName}</View>
        <View className="digits">{line.moneyText}</View>
      </View>
      <View className="note">{`${line.groupName} · ${line.level} · ${line.subjectName}`}</View>
      <View className="note">{`重复奖励申明：${line.declaration}`}</View>
      {line.finding !== '' && <View className="note">{`已登记不再发放：${line.finding}`}</View>}
      {open && <StatusChip status="need">请核查，再在“预览与更正”里登记</StatusChip>}
    </View>
  )
}

/** 奖金发放表: who is to get what, what was declared and found. Only a list: the system pays nothing. */
export function PaymentPart({ edition, mayExport }: { edition: string; mayExport: boolean }) {
  const call = useCall('results', 'payments', { edition })
  const { run, busy, failure } = useAction('results', 'exportPayments')
  const view = call.data
  if (!view) return <CallState call={call} />
  if (!view.published)
    return <EmptyState icon="list" title="获奖名单还没有公布" testId="org.awards.payments.empty" />
  const take = async () => {
    const reply = await run({ edition })
    if (!reply.ok) return
    const { filename, mediaType, base64 } = reply.data
    const saved = await saveFile(filename, mediaType, base64)
    showToast(saved ? '已导出 Excel 文件' : '没能保存文件，请换电脑浏览器再试')
  }
  return (
    <View data-testid="org.awards.payments">
      <View className="card">
        <View className="card__title">奖金发放表</View>
        <View className="lead digits">{view.totalText}</View>
        <View className="note">{view.sentence}</View>
        <View className="note">这里只列表，发放由财务部门办理。</View>
        {view.clause && (
          <ClauseQuote
            quote={view.clause.text}
            source={view.clause.source}
            onOpen={() => void openLink(view.clause?.link ?? '')}
          />
        )}
        {failure && <ErrorState slim failure={failure} />}
        {mayExport && (
          <Button
            kind="secondary"
            icon="download"
            busy={busy}
            disabledReason={view.lines.length === 0 ? '名单里没有获奖项目' : null}
            onTap={() => void take()}
            testId="org.awards.payments.export"
          >
            导出 Excel
          </Button>
        )}
      </View>
      {view.lines.length > 0 && (
        <View className="card">
          {view.lines.map(line => (
            <Line key={line.application} line={line} />
          ))}
        </View>
      )}
    </View>
  )
}
