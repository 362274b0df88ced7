import { useState } from 'react'
import { useCall } from '../../platform/use-call'
import { useShownAgain } from '../../platform/use-shown-again'
import { awardReaders } from '../shared/desk-places'
import { OrgPage } from '../shared/org-page'
import { Segments } from '../shared/segments'
import { useDesk } from '../shared/use-desk'
import { CertificatePart } from './certificate-part'
import { PaymentPart } from './payment-part'
import { PreviewPart } from './preview-part'
import { PublishedCard } from './published-card'
import { RankingPart } from './ranking-part'
import { SummaryPart } from './summary-part'
import { TablePart } from './table-part'
import './awards.scss'

type Part = 'rankings' | 'table' | 'preview' | 'certificates' | 'payments' | 'summary'

/** O11 奖项: frozen rankings, how many prizes the committee gives, who gets which, their publication, certificates, money and the summary. */
export default function AwardsPage() {
  const desk = useDesk(awardReaders)
  const [part, setPart] = useState<Part>('rankings')
  const { edition, roles } = desk
  const enabled = desk.state === 'ready'
  const rankings = useCall('results', 'rankings', { edition }, { enabled })
  const table = useCall('results', 'awardTable', { edition }, { enabled })
  const published = useCall('results', 'published', { edition }, { enabled })
  const officer = roles.includes('operator') || roles.includes('approver')
  const previews = officer || roles.includes('supervisor')
  const reload = () => {
    for (const call of [rankings, table, published]) void call.reload()
  }
  useShownAgain(() => enabled && reload())
  const list = published.data?.list
  const parts: { id: Part; name: string }[] = [
    { id: 'rankings', name: '名次' },
    { id: 'table', name: '奖项设置' },
    ...(previews
      ? [
          { id: 'preview' as const, name: list ? '预览与更正' : '预览与发布' },
          { id: 'certificates' as const, name: '证书' },
          { id: 'payments' as const, name: '奖金' },
          { id: 'summary' as const, name: '总结' },
        ]
      : []),
  ]
  return (
    <OrgPage
      testId="org.awards"
      title="奖项"
      current="organize/awards/index"
      roles={awardReaders}
      shownAt={table.answeredAt}
      onSignedIn={reload}
    >
      {list && <PublishedCard list={list} />}
      <Segments label="奖项" parts={parts} value={part} onChange={setPart} testId="org.awards.part" />
      {part === 'rankings' && <RankingPart call={rankings} />}
      {part === 'table' && (
        <TablePart edition={edition} call={table} mayEdit={officer} onSaved={() => void rankings.reload()} />
      )}
      {part === 'preview' && enabled && (
        <PreviewPart
          edition={edition}
          mayPublish={roles.includes('approver')}
          mayEdit={officer}
          onPublished={reload}
        />
      )}
      {part === 'certificates' && enabled && (
        <CertificatePart edition={edition} mayIssue={roles.includes('approver')} mayEdit={officer} />
      )}
      {part === 'payments' && enabled && <PaymentPart edition={edition} mayExport={officer} />}
      {part === 'summary' && enabled && <SummaryPart edition={edition} mayEdit={officer} />}
    </OrgPage>
  )
}
