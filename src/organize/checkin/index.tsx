import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { momentText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import { ErrorState } from '../../components/error-state'
import { Skeleton } from '../../components/skeleton'
import { StatusChip } from '../../components/status-chip'
import { TextInput } from '../../components/text-input'
import type { CheckInsView } from '../../contract/views/rounds-check-in'
import { serverNow } from '../../platform/clock'
import { useSession } from '../../platform/session'
import { useLiveCall } from '../../platform/use-live-call'
import { newestOf, useOutbox } from '../../platform/use-outbox'
import { OrgPage } from '../shared/org-page'
import { SessionFirst } from '../shared/session-first'
import { ProxySheet } from './proxy-sheet'
import { Stand } from './stand'
import '../shared/hall/hall.scss'

type Row = CheckInsView['rows'][number]
const roles = ['contractor', 'operator', 'approver'] as const

function stateLine(row: Row, waiting: boolean): string {
  if (row.at)
    return `${momentText(row.at)}到场${row.way === 'staff' ? '，工作人员代签' : ''}${row.offline ? '（离线记录，本机时间）' : ''}`
  return waiting ? '已记在本机，联网后上传' : '还没有到'
}

interface ArrivalProperties {
  row: Row
  waiting: string | null
  /** Null when nobody can be checked in now. */
  onProxy: (() => void) | null
}

function Arrival({ row, waiting, onProxy }: ArrivalProperties) {
  const queued = waiting === 'queued' || waiting === 'sending'
  return (
    <View
      className="hall-item"
      data-testid="checkin.row"
      data-state={row.at ? 'arrived' : queued ? 'queued' : 'open'}
    >
      <View className="hall-item__text">
        {`${row.position ?? '—'}号 ${row.projectName}`}
        <View className="hall-note">{row.subjectName}</View>
        <View className="hall-note">
          {[row.phoneMasked && `领队电话 ${row.phoneMasked}`, `材料第${row.submission}版`]
            .filter(Boolean)
            .join(' · ')}
        </View>
        <View className="hall-note">{stateLine(row, queued)}</View>
      </View>
      {row.at ? (
        <StatusChip status="pass">已到</StatusChip>
      ) : queued ? (
        <StatusChip status="need">待上传</StatusChip>
      ) : (
        onProxy && (
          <Button kind="secondary" narrow onTap={onProxy} testId="checkin.row.proxy">
            代签
          </Button>
        )
      )}
    </View>
  )
}

function CheckIns({ session }: { session: string }) {
  const { me } = useSession()
  const { data, failure, answeredAt, reload } = useLiveCall('rounds', 'checkIns', { session })
  const { outbox, items } = useOutbox(me?.person?.id ?? null)
  const [wanted, setWanted] = useState('')
  const [chosen, setChosen] = useState<Row | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const resource = (application: string) => `checkin|${session}|${application}`
  const itemOf = (application: string) => newestOf(items, resource(application))
  const note = async (name: string) => {
    if (!chosen || !outbox) return
    const { application } = chosen
    if (itemOf(application)?.state === 'refused') await outbox.resume(resource(application))
    const kept = await outbox.add({
      ...{ resource: resource(application), functionName: 'rounds', operation: 'checkInFor' },
      input: {
        ...{ session, application, name, documentChecked: true },
        notedAt: new Date(serverNow() ?? Date.now()).toISOString(),
      },
    })
    setProblem(kept.kept ? null : '本机没有记下，请再点一次')
    if (kept.kept) setChosen(null)
    await reload()
  }
  const rows = data?.rows.filter(row => `${row.projectName}${row.subjectName}`.includes(wanted.trim())) ?? []
  const refused = items.find(
    item => item.resource.startsWith(`checkin|${session}|`) && item.state === 'refused',
  )
  return (
    <OrgPage
      testId="checkin"
      title={data ? `现场签到 · ${data.session.name}` : '现场签到'}
      current="organize/sessions/index"
      roles={roles}
      shownAt={answeredAt}
    >
      {failure && <ErrorState slim={data !== null} failure={failure} onRetry={reload} />}
      {refused?.refusal && (
        <View className="hall-problem">{`有一条没有收下：${refused.refusal.message}`}</View>
      )}
      {!data && !failure && <Skeleton rows={6} />}
      <View className="hall-two">
        <Stand session={session} />
        {data && (
          <View className="card">
            <View
              className="hall-head__title"
              data-testid="checkin.count"
            >{`应到 ${data.expected}，实到 ${data.arrived}`}</View>
            {data.problem && (
              <View className="hall-note" data-testid="checkin.problem">
                {data.problem}
              </View>
            )}
            <TextInput
              name="checkin-search"
              label="按单位或项目找人"
              value={wanted}
              onChange={setWanted}
              maxLength={40}
            />
            {rows.map(row => (
              <Arrival
                row={row}
                waiting={itemOf(row.application)?.state ?? null}
                onProxy={data.problem ? null : () => setChosen(row)}
                key={row.application}
              />
            ))}
            {rows.length === 0 && (
              <EmptyState icon="search" title="没有找到">
                请换一个词，或核对是不是本场的项目。
              </EmptyState>
            )}
          </View>
        )}
      </View>
      <ProxySheet
        key={chosen?.application ?? ''}
        row={chosen}
        problem={problem}
        onDo={name => void note(name)}
        onClose={() => setChosen(null)}
      />
    </OrgPage>
  )
}

/** M7 现场签到: the stand's turning code, who is there, and staff checking somebody in by his document. */
export default function CheckInPage() {
  return (
    <SessionFirst testId="checkin" title="现场签到" page="organize/checkin/index" roles={roles}>
      {session => <CheckIns session={session} />}
    </SessionFirst>
  )
}
