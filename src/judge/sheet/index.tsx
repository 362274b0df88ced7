import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { CheckItem } from '../../components/check-item'
import { momentText } from '../../components/date-text'
import { ErrorState } from '../../components/error-state'
import { NetBar } from '../../components/net-bar'
import { SignaturePad } from '../../components/signature-pad'
import { Skeleton } from '../../components/skeleton'
import { StatusChip } from '../../components/status-chip'
import type { SheetView } from '../../contract/views/judging'
import { signatureProblem } from '../../core/signature'
import { measureElement } from '../../platform/measure-element'
import { usePageParameters } from '../../platform/navigation'
import { Page } from '../../platform/page'
import { useSession } from '../../platform/session'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import { useOutbox } from '../../platform/use-outbox'
import { DisputeSheet } from './dispute-sheet'
import { useSignature } from './use-signature'
import '../shared/judge.scss'

const points = (value: number) => (value / 100).toFixed(2)
const droppedWords = { high: '最高分，未计入', low: '最低分，未计入' } as const
const absentWords = { recused: '回避', absent: '缺席' } as const

function Row({ row }: { row: SheetView['rows'][number] }) {
  return (
    <View className="card" data-testid="judge.sheet.row">
      <View className="judge-head">
        <View className="judge-head__title">
          {row.position !== null && `${row.position} 号 `}
          {row.projectName}
        </View>
        <View className="judge-total digits">
          {row.total === null ? absentWords[row.absent ?? 'absent'] : points(row.total)}
        </View>
      </View>
      <View className="judge-line">
        {row.criteria.map(each => `${each.name} ${points(each.value)}`).join(' · ')}
      </View>
      {row.dropped && <StatusChip status="idle">{droppedWords[row.dropped]}</StatusChip>}
    </View>
  )
}

function Cards({ view, disputed, onDispute }: { view: SheetView; disputed: boolean; onDispute: () => void }) {
  return (
    <View>
      <View className="page-title">
        {view.seat.number} 号评委 {view.seat.name}
      </View>
      <View className="judge-line judge-line--lead">请核对 {view.rows.length} 个项目的分数后签名。</View>
      {view.rows.map(row => (
        <Row row={row} key={row.application} />
      ))}
      {disputed && <StatusChip status="moving">已申请仲裁，结果复核中</StatusChip>}
      {view.rows.some(row => row.total !== null) && (
        <Button kind="quiet" narrow testId="judge.sheet.dispute" onTap={onDispute}>
          有异议
        </Button>
      )}
    </View>
  )
}

/** How many of one's cards of the session the server has not received: with one of them nothing is signed. */
function useUnsent(owner: string | null, session: string): number {
  const { items } = useOutbox(owner)
  return items.filter(
    ({ operation, state, input }) =>
      operation === 'seal' && input.session === session && (state === 'queued' || state === 'sending'),
  ).length
}

/** J6 签名确认: one's own cards of the whole session, signed by hand as one sheet; a doubt goes to the committee. */
export default function SheetPage() {
  const { session = '' } = usePageParameters()
  const owner = useSession().me?.person?.id ?? null
  const { data, failure, slow, reload } = useCall('judging', 'sheet', { session })
  const sign = useAction('judging', 'sign')
  const unsent = useUnsent(owner, session)
  const { strokes, write, forget } = useSignature(owner, session)
  const [checked, setChecked] = useState(false)
  const [asking, setAsking] = useState(false)
  const [disputed, setDisputed] = useState(false)
  const send = async () => {
    if (!data) return
    const signature = strokes.map(stroke => stroke.map(([x, y]): [number, number] => [x, y]))
    const reply = await sign.run({ session, sheetHash: data.sheetHash, signature })
    if (!reply.ok) return
    forget()
    await reload()
  }
  const waiting = unsent > 0 ? `还有 ${unsent} 份评分待上传，上传后再签` : null
  const own = checked ? signatureProblem(strokes) : '请先勾选已核对'
  const action = data && !data.signedAt && (
    <Button
      testId="judge.sheet.sign"
      busy={sign.busy}
      disabledReason={waiting ?? data.problem ?? own}
      onTap={send}
    >
      签名并确认
    </Button>
  )
  const shown = failure ?? (sign.failure?.code === 'NETWORK' ? null : sign.failure)
  return (
    <Page
      testId="judge.sheet"
      title="签名确认"
      state={data?.signedAt ? 'signed' : 'open'}
      backTo="judge/home/index"
      action={action}
    >
      {sign.failure?.code === 'NETWORK' && (
        <NetBar state="queued" testId="judge.sheet.kept">
          断网，签名已存本机，尚未提交；联网后请再点一次
        </NetBar>
      )}
      {shown && <ErrorState slim={data !== null} failure={shown} onRetry={data ? send : reload} />}
      {!data && slow && <Skeleton rows={6} />}
      {data && (
        <View>
          <Cards view={data} disputed={disputed} onDispute={() => setAsking(true)} />
          {data.signedAt ? (
            <StatusChip status="pass">{`已签名 ${momentText(Date.parse(data.signedAt))}`}</StatusChip>
          ) : (
            <View>
              <CheckItem
                checked={checked}
                onChange={setChecked}
                label="以上分数与我当场所打一致"
                testId="judge.sheet.check"
              />
              <SignaturePad value={strokes} onChange={write} measure={measureElement} />
            </View>
          )}
        </View>
      )}
      {asking && data && (
        <DisputeSheet
          view={data}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false)
            setDisputed(true)
          }}
        />
      )}
    </Page>
  )
}
