import { View } from '@tarojs/components'
import { useState } from 'react'
import { DataTable } from '../../../src/components/data-table'
import { SeatGrid } from '../../../src/components/seat-grid'
import { ServerTimer } from '../../../src/components/server-timer'
import { SideNavigation } from '../../../src/components/side-navigation'
import { StackedBar } from '../../../src/components/stacked-bar'
import { StatusChip } from '../../../src/components/status-chip'
import { Page } from '../../../src/platform/page'

const rows = [
  { id: '1', name: '演示·上党机电有限公司', group: '企业组', county: '上党区', waiting: 2 },
  { id: '2', name: '演示·漳泽新能源团队', group: '创业组', county: '潞州区', waiting: 0 },
]

/** The kit as an organiser's desk would use it. */
export function DeskScene() {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(['2']))
  const tick = (key: string) => setTicked(new Set(ticked.has(key) ? [] : [key]))
  return (
    <Page
      testId="gallery.desk"
      title="审核队列"
      side={
        <SideNavigation
          title="工作台"
          subtitle="长治市工信局 · 经办人"
          current="queue"
          onOpen={() => undefined}
          groups={[
            { places: [{ path: 'home', label: '看板', icon: 'chart' }] },
            {
              title: '审核',
              places: [
                { path: 'queue', label: '审核队列', icon: 'list', waiting: 12 },
                { path: 'credit', label: '失信核查', icon: 'search' },
              ],
            },
            { title: '比赛', places: [{ path: 'live', label: '主控台', icon: 'screen' }] },
          ]}
        />
      }
    >
      <View className="stack">
        <DataTable
          caption="待审项目"
          rows={rows}
          rowKey={row => row.id}
          onOpen={() => undefined}
          openLabel={row => row.name}
          selectedKey="1"
          ticked={ticked}
          onTick={tick}
          testId="queue"
          columns={[
            { key: 'name', title: '参赛主体', cell: row => row.name, track: 'minmax(220px, 2fr)' },
            { key: 'group', title: '组别', cell: row => row.group },
            { key: 'county', title: '县区', cell: row => row.county },
            {
              key: 'state',
              title: '状态',
              track: '160px',
              cell: row =>
                row.waiting ? (
                  <StatusChip status="need">{`待补充 ${row.waiting}`}</StatusChip>
                ) : (
                  <StatusChip status="manual">审核中</StatusChip>
                ),
            },
            {
              key: 'waiting',
              title: '天数',
              cell: row => String(row.waiting),
              align: 'right',
              track: '80px',
            },
          ]}
        />
        <View className="card">
          <StackedBar
            title="各县区报名"
            series={[
              { key: 'enterprise', label: '企业组' },
              { key: 'startup', label: '创业组' },
            ]}
            rows={[
              { label: '潞州区', counts: { enterprise: 12, startup: 6 } },
              { label: '上党区', counts: { enterprise: 5, startup: 4 } },
              { label: '武乡县', counts: { enterprise: 1, startup: 0 } },
            ]}
          />
        </View>
        <SeatGrid
          seats={[
            { number: 1, status: 'pass', statusText: '已提交', heartbeat: '1 秒前' },
            { number: 2, status: 'manual', statusText: '打分中', heartbeat: '2 秒前' },
            { number: 3, status: 'need', statusText: '失联', heartbeat: '00:42' },
            { number: 4, status: 'excused', statusText: '回避' },
          ]}
        />
        <ServerTimer
          label="答辩剩余"
          startedAt="2026-07-28T02:00:00Z"
          lengthSeconds={300}
          now={Date.parse('2026-07-28T02:05:12Z')}
        />
      </View>
    </Page>
  )
}
