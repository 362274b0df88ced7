import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { momentText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import { type Status, StatusChip } from '../../components/status-chip'
import type { CertificateLine, CertificatesView } from '../../contract/views/certificates'

/** What a line of the list opens. */
export type CertificateAct = 'revise' | 'answer' | 'review'

function lookOf({ problem, task, issued }: CertificateLine): { status: Status; text: string } {
  if (problem) return { status: 'need', text: '待处理' }
  if (task === 'replace') return { status: 'soon', text: '待换发' }
  if (task === 'revoke') return { status: 'soon', text: '待作废' }
  return issued ? { status: 'pass', text: '已颁发' } : { status: 'idle', text: '待颁发' }
}

interface Properties {
  view: CertificatesView
  /** Null for who only reads. */
  onAct: ((act: CertificateAct, line: CertificateLine) => void) | null
}

function Line({ line, onAct }: { line: CertificateLine } & Pick<Properties, 'onAct'>) {
  const look = lookOf(line)
  const { application, projectName, names, namesMax } = line
  const count = namesMax === null ? '' : `（${names.length}/${namesMax} 人）`
  return (
    <View className="list-line" data-testid={`org.awards.certificate.${application}`}>
      <View className="award-head">
        <View className="award-head__name">{projectName}</View>
        <StatusChip status={look.status}>{look.text}</StatusChip>
      </View>
      <View className="note">{`${line.groupName} · ${line.level} · ${line.subjectName}`}</View>
      {names.length > 0 && <View className="note">{`署名${count}：${names.join('、')}`}</View>}
      {line.issued && <View className="note digits">{`编号 ${line.issued.number}`}</View>}
      {line.problem && <View>{line.problem.message}</View>}
      {line.request && <View className="note">{`申报人说：${line.request.words}`}</View>}
      {line.review && <View className="note">{`复核原因：${line.review.reason}`}</View>}
      {onAct && line.task !== 'revoke' && (
        <View className="line-acts">
          <Button
            kind="secondary"
            narrow
            label={`更正${projectName}的证书`}
            onTap={() => onAct('revise', line)}
            testId={`org.awards.revise.${application}`}
          >
            更正
          </Button>
          {line.request && (
            <Button
              kind="secondary"
              narrow
              label={`答复${projectName}的申报人`}
              onTap={() => onAct('answer', line)}
              testId={`org.awards.answer.${application}`}
            >
              答复
            </Button>
          )}
          <Button
            kind="quiet"
            narrow
            label={`${projectName}的结果复核`}
            onTap={() => onAct('review', line)}
            testId={`org.awards.review.${application}`}
          >
            {line.review ? '复核结论' : '结果复核'}
          </Button>
        </View>
      )}
    </View>
  )
}

/** Every award with its certificate, and the certificates that are no longer in force. */
export function CertificateLines({ view, onAct }: Properties) {
  return (
    <View>
      {view.lines.length === 0 && (
        <EmptyState icon="document" title="还没有要发的证书">
          {view.problem?.message ?? '公布的名单里没有获奖项目。'}
        </EmptyState>
      )}
      {view.lines.length > 0 && (
        <View className="card">
          {view.lines.map(line => (
            <Line key={`${line.application}${line.task}`} line={line} onAct={onAct} />
          ))}
        </View>
      )}
      {view.ended.length > 0 && (
        <View className="card" data-testid="org.awards.certificates.ended">
          <View className="card__title">不再有效的证书</View>
          {view.ended.map(({ number, stateText, projectName, level, endedAt, reason }) => (
            <View className="list-line" key={number}>
              <View className="digits">{`${number} ${stateText}`}</View>
              <View className="note">{`${projectName} · ${level}`}</View>
              <View className="note">{`${momentText(endedAt)} ${reason}`}</View>
            </View>
          ))}
        </View>
      )}
    </View>
  )
}
