import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import type { CertificateLine, CertificatesView } from '../../contract/views/certificates'
import { useOnline } from '../../platform/network'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import { CallState } from '../shared/call-state'
import { useLast } from '../shared/use-last'
import { AnswerSheet } from './answer-sheet'
import { CertificateExport } from './certificate-export'
import { type CertificateAct, CertificateLines } from './certificate-lines'
import { ReviewSheet } from './review-sheet'
import { ReviseSheet } from './revise-sheet'

interface Properties {
  edition: string
  mayIssue: boolean
  mayEdit: boolean
}

function batchText({ counts: { issue, replace, revoke } }: CertificatesView): string {
  const parts = [
    ...(issue > 0 ? [`新发 ${issue} 份`] : []),
    ...(replace > 0 ? [`换发 ${replace} 份`] : []),
    ...(revoke > 0 ? [`作废 ${revoke} 份`] : []),
  ]
  return parts.length > 0 ? `这一批：${parts.join('，')}。` : '现在没有要颁发的证书。'
}

function whyNot(view: CertificatesView, mayIssue: boolean, online: boolean): string | null {
  if (!online) return '联网后再操作'
  if (view.problem) return view.problem.message
  const { issue, replace, revoke, waiting } = view.counts
  if (issue + replace + revoke === 0) return waiting > 0 ? '请先处理下面列出的事项' : '没有要颁发的证书'
  return mayIssue ? null : '由负责人颁发'
}

/** 证书: what the next batch issues, replaces and revokes, what is in the way, and the files of those in force. */
export function CertificatePart({ edition, mayIssue, mayEdit }: Properties) {
  const online = useOnline()
  const call = useCall('results', 'certificates', { edition })
  const { run, busy, failure } = useAction('results', 'issueCertificates')
  const [open, setOpen] = useState<{ act: CertificateAct; line: CertificateLine } | null>(null)
  const [done, setDone] = useState('')
  const view = useLast(call.data)
  if (!view) return <CallState call={call} />
  const close = () => setOpen(null)
  const saved = () => {
    close()
    void call.reload()
  }
  const issue = async () => {
    const reply = await run({ edition, fingerprint: view.fingerprint })
    if (reply.ok) {
      const { issued, replaced, revoked } = reply.data
      setDone(`已新发 ${issued} 份，换发 ${replaced} 份，作废 ${revoked} 份。`)
    }
    void call.reload()
  }
  const sheet = open && { edition, line: open.line, onClose: close, onDone: saved }
  return (
    <View data-testid="org.awards.certificates">
      <View className="card">
        <View className="card__title">获奖证书</View>
        <View className="lead">{batchText(view)}</View>
        <View className="note">{`有效 ${view.counts.inForce} 份，待处理 ${view.counts.waiting} 份。`}</View>
        {done !== '' && <View data-testid="org.awards.certificates.done">{done}</View>}
        {failure && <ErrorState slim failure={failure} />}
        <View className="stack card__action">
          <Button
            busy={busy}
            disabledReason={whyNot(view, mayIssue, online)}
            onTap={() => void issue()}
            testId="org.awards.certificates.issue"
          >
            颁发这一批
          </Button>
          {mayEdit && view.counts.inForce > 0 && <CertificateExport edition={edition} />}
        </View>
      </View>
      <CertificateLines view={view} onAct={mayEdit ? (act, line) => setOpen({ act, line }) : null} />
      {sheet && open?.act === 'revise' && <ReviseSheet {...sheet} />}
      {sheet && open?.act === 'answer' && <AnswerSheet {...sheet} />}
      {sheet && open?.act === 'review' && <ReviewSheet {...sheet} mayClose={mayIssue} />}
    </View>
  )
}
