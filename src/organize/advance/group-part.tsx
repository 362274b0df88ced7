import { View } from '@tarojs/components'
import { useState } from 'react'
import { ClauseQuote } from '../../components/clause-quote'
import { type Column, DataTable } from '../../components/data-table'
import { momentText } from '../../components/date-text'
import { ErrorState } from '../../components/error-state'
import { StatusChip } from '../../components/status-chip'
import type { AdvanceGroup, AdvanceRow } from '../../contract/views/advances'
import { useAction } from '../../platform/use-action'
import { AddSheet } from './add-sheet'
import { ChangeSheet } from './change-sheet'
import { GroupTools } from './group-tools'
import { PlacesSheet } from './places-sheet'
import { PreviewCard } from './preview-card'
import { ReservesSheet } from './reserves-sheet'
import { RoomsCard } from './rooms-card'
import { RoomsSheet } from './rooms-sheet'
import type { Decided } from './sheet-properties'
import { StepButtons } from './step-buttons'
import { TieCard } from './tie-card'

interface Properties {
  edition: string
  stage: string
  view: AdvanceGroup
  onDone: () => void
}

const looks = {
  'goes-on': 'pass',
  added: 'pass',
  reserve: 'soon',
  undecided: 'need',
  stays: 'idle',
  withdrawn: 'fail',
  removed: 'fail',
} as const

const columns: Column<AdvanceRow>[] = [
  { key: 'rank', title: '名次', track: '64px', align: 'center', cell: row => row.rank ?? '—' },
  { key: 'name', title: '项目', track: 'minmax(180px, 2fr)', cell: row => row.projectName },
  {
    key: 'subject',
    title: '单位',
    track: 'minmax(160px, 1.4fr)',
    cell: row => (row.room ? `${row.subjectName}（${row.room}）` : row.subjectName),
  },
  { key: 'score', title: '得分', track: '80px', align: 'right', cell: row => row.score ?? '—' },
  {
    key: 'status',
    title: '去向',
    track: '120px',
    cell: row => <StatusChip status={looks[row.status]}>{row.statusText}</StatusChip>,
  },
  {
    key: 'why',
    title: '依据',
    track: 'minmax(200px, 2fr)',
    cell: row => (row.problem ? `${row.problem}。${row.why}` : row.why),
  },
]

/** What the notice says, in its words, and what it leaves open. */
function RuleCard({ view }: { view: AdvanceGroup }) {
  return (
    <View className="card" data-testid="org.advance.rule">
      <View className="hall-head">
        <View className="hall-head__title">{view.rule}</View>
        <StatusChip status={view.state === 'published' ? 'sealed' : 'idle'}>{view.stateName}</StatusChip>
      </View>
      {view.clause && <ClauseQuote quote={view.clause.text} source={view.clause.source} />}
      {view.silences.map(silence => (
        <View className="hall-note" key={silence}>
          {silence}
        </View>
      ))}
      {view.session && (
        <View className="hall-note">
          名次取自“{view.session.name}”，{momentText(view.session.frozenAt)} 冻结
        </View>
      )}
      {view.decided.places && (
        <View className="hall-note" data-testid="org.advance.basis">
          晋级数 {view.decided.places.places}，依据：{view.decided.places.ref}
        </View>
      )}
      {view.decided.reserves && (
        <View className="hall-note">
          候补 {view.decided.reserves.count} 个，依据：{view.decided.reserves.ref}
        </View>
      )}
    </View>
  )
}

function Problems({ view }: { view: AdvanceGroup }) {
  const list = view.rankingProblem ? [view.rankingProblem] : view.problems.map(({ message }) => message)
  if (list.length === 0) return null
  return (
    <View className="problems" data-testid="org.advance.problems">
      <View className="problems__title">{`锁定前还有 ${list.length} 件事`}</View>
      {list.map(message => (
        <View className="problems__line" key={message}>
          <View className="problems__text">{message}</View>
        </View>
      ))}
    </View>
  )
}

/** One group's list: the rule, what is in the way, every project with its reason, the steps, the public text. */
export function GroupPart({ edition, stage, view, onDone }: Properties) {
  const save = useAction('results', 'saveAdvance')
  const [sheet, setSheet] = useState<'places' | 'add' | 'rooms' | 'reserves' | AdvanceRow | null>(null)
  const place = { edition, stage, group: view.group, expectedVersion: view.version }
  const decided = view.decided as unknown as Decided
  const keep = async (change: Partial<Decided>) => {
    const reply = await save.run({ ...place, decided: { ...decided, ...change } })
    if (!reply.ok) return
    setSheet(null)
    onDone()
  }
  const editable = view.blocked.edit === null
  const sheetOf = {
    busy: save.busy,
    failure: save.failure,
    decided,
    onKeep: keep,
    onClose: () => setSheet(null),
  }
  return (
    <View data-testid="org.advance.list">
      <RuleCard view={view} />
      {view.rooms.length > 0 && (
        <RoomsCard view={view} onDecide={editable && view.asks.rooms ? () => setSheet('rooms') : null} />
      )}
      {save.failure && sheet === null && <ErrorState slim failure={save.failure} onRetry={onDone} />}
      <Problems view={view} />
      {editable &&
        view.problems
          .filter(({ applications }) => applications.length > 1)
          .map(({ message, applications }) => (
            <TieCard key={message} view={view} applications={applications} {...sheetOf} />
          ))}
      {!view.rankingProblem && (
        <DataTable
          caption="排名与拟晋级线"
          columns={columns}
          rows={view.rows}
          rowKey={row => row.application}
          onOpen={editable ? setSheet : undefined}
          openLabel={row => `调整 ${row.projectName}`}
          testId="org.advance.table"
        />
      )}
      {editable && !view.rankingProblem && (
        <GroupTools view={view} busy={save.busy} onSheet={setSheet} onMake={() => void keep({})} />
      )}
      <PreviewCard view={view} />
      <StepButtons place={place} view={view} onDone={onDone} />
      {sheet === 'places' && <PlacesSheet {...sheetOf} />}
      {sheet === 'rooms' && <RoomsSheet {...sheetOf} />}
      {sheet === 'reserves' && <ReservesSheet {...sheetOf} />}
      {sheet === 'add' && <AddSheet view={view} {...sheetOf} />}
      {sheet !== null && typeof sheet === 'object' && <ChangeSheet row={sheet} {...sheetOf} />}
    </View>
  )
}
