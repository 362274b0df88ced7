import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { CheckItem } from '../../components/check-item'
import { momentText } from '../../components/date-text'
import { ErrorState } from '../../components/error-state'
import { Skeleton } from '../../components/skeleton'
import { StatusChip } from '../../components/status-chip'
import type { SheetView } from '../../contract/views/judging'
import { usePageParameters } from '../../platform/navigation'
import { Page } from '../../platform/page'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
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

/** J6 签名确认: one's own cards of the whole session, signed as one sheet. */
export default function SheetPage() {
  const { session = '' } = usePageParameters()
  const { data, failure, slow, reload } = useCall('judging', 'sheet', { session })
  const sign = useAction('judging', 'sign')
  const [checked, setChecked] = useState(false)
  const send = async () => {
    if (data && (await sign.run({ session, sheetHash: data.sheetHash })).ok) await reload()
  }
  const reason = data?.problem ?? (checked ? null : '请先勾选已核对')
  const action = data && !data.signedAt && (
    <Button testId="judge.sheet.sign" busy={sign.busy} disabledReason={reason} onTap={send}>
      签名并确认
    </Button>
  )
  return (
    <Page
      testId="judge.sheet"
      title="签名确认"
      state={data?.signedAt ? 'signed' : 'open'}
      backTo="judge/home/index"
      action={action}
    >
      {(failure ?? sign.failure) && (
        <ErrorState
          slim={data !== null}
          failure={(failure ?? sign.failure)!}
          onRetry={data ? send : reload}
        />
      )}
      {!data && slow && <Skeleton rows={6} />}
      {data && (
        <View>
          <View className="page-title">
            {data.seat.number} 号评委 {data.seat.name}
          </View>
          <View className="judge-line">请核对 {data.rows.length} 个项目的分数后签名。</View>
          {data.rows.map(row => (
            <Row row={row} key={row.application} />
          ))}
          {data.signedAt ? (
            <StatusChip status="pass">{`已签名 ${momentText(Date.parse(data.signedAt))}`}</StatusChip>
          ) : (
            <CheckItem
              checked={checked}
              onChange={setChecked}
              label="以上分数与我当场所打一致"
              testId="judge.sheet.check"
            />
          )}
        </View>
      )}
    </Page>
  )
}
