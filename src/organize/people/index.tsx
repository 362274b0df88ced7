import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { type Column, DataTable } from '../../components/data-table'
import { dayText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { Skeleton } from '../../components/skeleton'
import type { PeopleView } from '../../contract/operations/session'
import { roleNames } from '../../contract/roles'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import { GrantSheet } from '../shared/grant-sheet'
import { OrgPage } from '../shared/org-page'
import { useDesk } from '../shared/use-desk'

type Grant = PeopleView['grants'][number]

const columns: Column<Grant>[] = [
  { key: 'name', title: '姓名', track: 'minmax(120px, 1fr)', cell: row => row.name || '（未填姓名）' },
  { key: 'role', title: '身份', track: '160px', cell: row => roleNames[row.role] },
  { key: 'unit', title: '范围', track: '120px', cell: row => row.unitName },
  { key: 'phone', title: '手机号', track: '140px', cell: row => row.phoneMasked ?? '—' },
  { key: 'until', title: '到期', track: '160px', cell: row => dayText(beijingDay(row.validTo)) },
]

const beijingDay = (instant: string) =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10)

/** 人员与身份: who may do what in this edition, and until when. Only the person in charge gives and takes back. */
export default function PeoplePage() {
  const { edition } = useDesk()
  const { data, failure, slow, reload } = useCall(
    'session',
    'people',
    { edition },
    { enabled: edition !== '' },
  )
  const end = useAction('session', 'endGrant')
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<Grant | null>(null)
  const takeBack = async () => {
    if (!ending || !(await end.run({ edition, grant: ending.id })).ok) return
    setEnding(null)
    await reload()
  }
  const action = data?.may.grant && (
    <Button testId="people.add" onTap={() => setAdding(true)}>
      开通身份
    </Button>
  )
  return (
    <OrgPage
      testId="people"
      title="人员与身份"
      current="organize/people/index"
      roles={['operator', 'approver', 'supervisor']}
      action={action}
      onSignedIn={reload}
    >
      {failure && <ErrorState slim={data !== null} failure={failure} onRetry={reload} />}
      {!data && slow && <Skeleton rows={6} />}
      {data && (
        <DataTable
          caption="人员与身份"
          stacked
          columns={columns}
          rows={data.grants}
          rowKey={row => row.id}
          onOpen={data.may.grant ? setEnding : undefined}
          openLabel={row => `${row.name} ${roleNames[row.role]}`}
          empty={<EmptyState title="还没有人员" />}
          testId="people.table"
        />
      )}
      {data && adding && (
        <GrantSheet
          edition={edition}
          counties={data.counties}
          onClose={() => setAdding(false)}
          onDone={async () => {
            setAdding(false)
            await reload()
          }}
        />
      )}
      <Sheet
        open={ending !== null}
        title={ending ? `${ending.name} · ${roleNames[ending.role]}` : ''}
        testId="people.end"
        onClose={() => setEnding(null)}
        actions={
          <>
            <Button kind="secondary" onTap={() => setEnding(null)}>
              不改了
            </Button>
            <Button kind="danger" busy={end.busy} onTap={takeBack} testId="people.end.confirm">
              收回身份
            </Button>
          </>
        }
      >
        {end.failure && <ErrorState slim failure={end.failure} />}
        <View>收回后立即生效，对方下一步操作就不再有这个身份。已留下的记录不变。</View>
      </Sheet>
    </OrgPage>
  )
}
