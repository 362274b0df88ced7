import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { DataTable } from '../../components/data-table'
import { momentText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import type { FrozenSession, RankedProject } from '../../contract/views/results'
import { openPage, replacePage } from '../../platform/navigation'
import type { useCall } from '../../platform/use-call'
import { CallState } from '../shared/call-state'

function Session({ session }: { session: FrozenSession }) {
  return (
    <View className="card" data-testid={`org.awards.session.${session.session}`}>
      <View className="org-head">
        <View className="org-head__text">
          <View className="card__title">{session.name}</View>
          <View className="note">
            {`${session.groupName} · ${momentText(session.frozenAt)}冻结 · 防改动校验码 ${session.resultHash.slice(0, 8)}`}
          </View>
        </View>
        <Button
          kind="quiet"
          narrow
          onTap={() => void openPage('organize/ranking/index', { session: session.session })}
        >
          看怎样算的
        </Button>
      </View>
      <DataTable<RankedProject>
        caption={`${session.groupName}名次`}
        rows={session.rows}
        rowKey={row => row.application}
        columns={[
          {
            key: 'rank',
            title: '名次',
            track: '64px',
            cell: row => (
              <Text className="digits">
                {row.rank === null ? '—' : `${row.rank}${row.tied ? '（并列）' : ''}`}
              </Text>
            ),
          },
          {
            key: 'project',
            title: '项目 · 参赛主体',
            track: 'minmax(140px, 3fr)',
            cell: row => (
              <View className="two-lines">
                <View>{row.projectName}</View>
                <View className="two-lines__second">
                  {row.note ? `${row.subjectName} · ${row.note}` : row.subjectName}
                </View>
              </View>
            ),
          },
          {
            key: 'score',
            title: '得分',
            align: 'right',
            track: '80px',
            cell: row => <Text className="digits">{row.score ?? '—'}</Text>,
          },
        ]}
      />
    </View>
  )
}

/** The frozen rankings the awards go by. */
export function RankingPart({ call }: { call: ReturnType<typeof useCall<'results', 'rankings'>> }) {
  return (
    <View data-testid="org.awards.rankings">
      <CallState call={call} />
      {call.data?.sessions.length === 0 && (
        <EmptyState
          icon="lock"
          title="还没有冻结的名次"
          testId="org.awards.no-ranking"
          action={
            <Button kind="secondary" onTap={() => void replacePage('organize/sessions/index')}>
              去场次与主控
            </Button>
          }
        >
          决赛全部亮分并冻结名次后，奖项才能按名次确定。
        </EmptyState>
      )}
      <View className="halves">
        {call.data?.sessions.map(session => (
          <Session session={session} key={session.session} />
        ))}
      </View>
    </View>
  )
}
