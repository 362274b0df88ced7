import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { ErrorState } from '../../components/error-state'
import { Skeleton } from '../../components/skeleton'
import { TextInput } from '../../components/text-input'
import { openPage } from '../../platform/navigation'
import { canScan, scanCode } from '../../platform/scan-code'
import { useLiveCall } from '../../platform/use-live-call'
import { OrgPage } from '../shared/org-page'
import { SessionFirst } from '../shared/session-first'
import { SheetCard } from './sheet-card'
import '../shared/hall/hall.scss'

const roles = ['contractor', 'operator', 'approver', 'supervisor', 'notary'] as const
const plain = (text: string) => text.toUpperCase().replace(/[^0-9A-Z]/g, '')

/** The sheet's number in what was scanned: the code ends in it. */
function numberIn(text: string | null): string {
  return /^CSCP1:.*:([0-9A-Z]{4}-[0-9A-Z]{4})$/.exec(text ?? '')?.[1] ?? ''
}

function PaperSheets({ session }: { session: string }) {
  const { data, failure, answeredAt, reload } = useLiveCall('rounds', 'paper', { session })
  const [wanted, setWanted] = useState('')
  const shown = data?.sheets.filter(sheet => plain(sheet.sheetNo).includes(plain(wanted))) ?? []
  const scan = async () => {
    const number = numberIn(await scanCode())
    if (number) setWanted(number)
  }
  return (
    <OrgPage
      testId="paper"
      title={data ? `纸质评分 · ${data.session.name}` : '纸质评分'}
      current="organize/sessions/index"
      roles={roles}
      shownAt={answeredAt}
    >
      {failure && <ErrorState slim={data !== null} failure={failure} onRetry={reload} />}
      {!data && !failure && <Skeleton rows={6} />}
      {data && data.sheets.length > 0 && (
        <View className="card">
          {canScan() && (
            <Button kind="secondary" icon="search" onTap={() => void scan()} testId="paper.scan">
              扫表上的码
            </Button>
          )}
          <TextInput
            name="paper-number"
            label="找一张表"
            hint="输入表号，可以只输几位"
            value={wanted}
            onChange={setWanted}
            maxLength={9}
          />
          <View className="hall-note">两人用各自账号各录一遍，互相看不到。原表按表号存档，不能丢失。</View>
        </View>
      )}
      {data &&
        shown.map(sheet => <SheetCard view={data} sheet={sheet} onDone={reload} key={sheet.sheetNo} />)}
      {data && data.sheets.length > 0 && shown.length === 0 && (
        <EmptyState icon="search" title="没有这张表">
          请核对表号，或清空后再找。
        </EmptyState>
      )}
      {data?.sheets.length === 0 && (
        <EmptyState
          icon="document"
          title="还没有启用纸质评分"
          action={
            <Button onTap={() => void openPage('organize/live/index', { session })}>
              去主控台“异常”里启用
            </Button>
          }
        >
          由两人启用后，这里会生成编号的评分表。
        </EmptyState>
      )}
    </OrgPage>
  )
}

/** M5 纸质分双人录入: the numbered sheets, two blind readings, a third person's confirmation. */
export default function PaperPage() {
  return (
    <SessionFirst testId="paper" title="纸质评分" page="organize/paper/index" roles={roles}>
      {session => <PaperSheets session={session} />}
    </SessionFirst>
  )
}
