import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { type Column, DataTable } from '../../components/data-table'
import { momentText } from '../../components/date-text'
import { ErrorState } from '../../components/error-state'
import { NetBar } from '../../components/net-bar'
import { Sheet } from '../../components/sheet'
import { Skeleton } from '../../components/skeleton'
import type { ChainLight, RankedRow, RankingView } from '../../contract/views/rounds-sessions'
import { saveFile } from '../../platform/download'
import { openPage } from '../../platform/navigation'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import { ChainState } from '../shared/hall/chain-state'
import { OpenTie } from '../shared/hall/open-tie'
import { PrintButtons } from '../shared/hall/print-buttons'
import { VetoCard } from '../shared/hall/veto-card'
import { OrgPage } from '../shared/org-page'
import { SessionFirst } from '../shared/session-first'
import '../shared/hall/hall.scss'

const cardText = (card: RankedRow['cards'][number]) =>
  card.voided !== undefined
    ? `${(card.voided / 100).toFixed(2)}（作废）`
    : card.total === null
      ? card.absent === 'recused'
        ? '回避'
        : '缺席'
      : (card.total / 100).toFixed(2)

/** Seats by jury where there are several, each with its name once. */
function seatsText({ cards }: RankedRow): string {
  const juries = [...new Set(cards.map(card => card.jury))]
  const of = (jury: string | undefined) =>
    cards
      .filter(card => card.jury === jury)
      .map(cardText)
      .join(' ')
  return juries.map(jury => (jury ? `${jury} ${of(jury)}` : of(jury))).join('；')
}

/** How stages make up a weighed score: 市级初赛70.00占40%. */
function partsText(row: RankedRow | null): string[] {
  if (!row || row.parts.length === 0) return []
  const parts = row.parts.map(({ stageName, score, weight }) => `${stageName}${score}分占${weight}`)
  return [`${parts.join('，')}，合计${row.score}分。`]
}

const columns: Column<RankedRow>[] = [
  {
    key: 'rank',
    title: '名次',
    track: '88px',
    align: 'center',
    cell: row => `${row.rank}${row.tied ? ' 并列' : ''}`,
  },
  { key: 'position', title: '出场', track: '64px', align: 'center', cell: row => row.position ?? '—' },
  { key: 'name', title: '项目', track: 'minmax(200px, 2fr)', cell: row => row.projectName },
  { key: 'subject', title: '单位', track: 'minmax(160px, 1.4fr)', cell: row => row.subjectName },
  {
    key: 'cards',
    title: '各席',
    track: 'minmax(220px, 2fr)',
    cell: seatsText,
  },
  { key: 'score', title: '得分', track: '88px', align: 'right', cell: row => row.score },
]

function Frozen({ view }: { view: RankingView }) {
  const bundle = useAction('rounds', 'exportBundle')
  const [check, setCheck] = useState<ChainLight | null>(null)
  const save = async () => {
    const reply = await bundle.run({ session: view.session.id })
    if (reply.ok) setCheck(reply.data.check)
    if (reply.ok) await saveFile(reply.data.fileName, 'application/zip', reply.data.base64)
  }
  if (!view.frozen) return null
  return (
    <View className="card" data-testid="ranking.frozen">
      <View className="hall-head__title">名次已冻结 {momentText(view.frozen.lockedAt)}</View>
      <View className="hall-code digits">
        防改动校验码 {view.frozen.short} · {view.frozen.anchor}
      </View>
      {check && <ChainState check={check} />}
      {bundle.failure && <ErrorState slim failure={bundle.failure} onRetry={save} />}
      <Button kind="secondary" narrow busy={bundle.busy} testId="ranking.bundle" onTap={save}>
        导出核验包（.zip）
      </Button>
    </View>
  )
}

function Disputes({ view }: { view: RankingView }) {
  const { open, all } = view.arbitrations
  const go = () => void openPage('organize/arbitration/index', { session: view.session.id })
  return (
    <View className="hall-tools hall-tools--below">
      {open > 0 && (
        <NetBar state="queued" testId="ranking.review">
          {`结果复核中：${open} 件仲裁还没有结论`}
        </NetBar>
      )}
      <Button kind="secondary" narrow testId="ranking.arbitration" onTap={go}>
        {all > 0 ? `仲裁（${all} 件）` : '仲裁'}
      </Button>
    </View>
  )
}

function Detail({ row, onClose }: { row: RankedRow | null; onClose: () => void }) {
  return (
    <Sheet
      open={row !== null}
      title={row?.projectName ?? ''}
      onClose={onClose}
      actions={<Button onTap={onClose}>知道了</Button>}
    >
      {[...(row?.steps ?? []), ...partsText(row), ...(row?.tie ?? [])].map(step => (
        <View className="hall-item" key={step}>
          {step}
        </View>
      ))}
    </Sheet>
  )
}

function Ranking({ session }: { session: string }) {
  const { data, failure, slow, reload } = useCall('rounds', 'ranking', { session })
  const freeze = useAction('rounds', 'freeze')
  const [shown, setShown] = useState<RankedRow | null>(null)
  const act = async () => {
    if (data && (await freeze.run({ session, expectedVersion: data.session.version })).ok) await reload()
  }
  const action = data?.mayFreeze && !data.frozen && (
    <Button testId="ranking.freeze" busy={freeze.busy} disabledReason={data.problem} onTap={act}>
      冻结名次
    </Button>
  )
  return (
    <OrgPage
      testId="ranking"
      title={data ? `名次 · ${data.session.name}` : '名次'}
      current="organize/sessions/index"
      state={data?.frozen ? 'frozen' : 'open'}
      action={action}
    >
      {(failure ?? freeze.failure) && (
        <ErrorState slim={data !== null} failure={(failure ?? freeze.failure)!} onRetry={reload} />
      )}
      {!data && slow && <Skeleton rows={8} />}
      {data && (
        <View>
          {!data.complete && <NetBar state="queued">还有项目没有亮分，名次未完</NetBar>}
          <Frozen view={data} />
          <Disputes view={data} />
          {data.complete && <PrintButtons session={session} kinds={['scores', 'summary', 'draw']} />}
          {data.openTies.map(tie => (
            <OpenTie
              key={tie.applications.join()}
              session={data.session}
              tie={tie}
              rows={data.rows}
              onDone={reload}
            />
          ))}
          {data.veto && <VetoCard view={data} veto={data.veto} onDone={reload} />}
          <DataTable
            caption="名次表"
            stacked
            columns={columns}
            rows={data.rows}
            rowKey={row => row.application}
            onOpen={setShown}
            openLabel={row => `第 ${row.rank} 名 ${row.projectName} 的计算过程`}
            testId="ranking.table"
          />
          {data.skipped.length > 0 && (
            <View className="hall-note">未出场：{data.skipped.map(each => each.projectName).join('、')}</View>
          )}
          {data.unsigned.length > 0 && (
            <View className="hall-note" data-testid="ranking.unsigned">
              尚未签名：{data.unsigned.map(each => `${each.number} 号 ${each.name}`).join('、')}
            </View>
          )}
        </View>
      )}
      <Detail row={shown} onClose={() => setShown(null)} />
    </OrgPage>
  )
}

/** M6 名次冻结: how every rank came about; ties that people must decide; freezing; the bundle anybody can verify. */
export default function RankingPage() {
  return (
    <SessionFirst testId="ranking" title="名次" page="organize/ranking/index">
      {session => <Ranking session={session} />}
    </SessionFirst>
  )
}
