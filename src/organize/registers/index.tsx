import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { ErrorState } from '../../components/error-state'
import type { RegisterListView, RegisterRecheckedView } from '../../contract/views/registers'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import { CallState } from '../shared/call-state'
import { listReaders } from '../shared/desk-places'
import { OrgPage } from '../shared/org-page'
import { useDesk } from '../shared/use-desk'
import { ImportSheet } from './import-sheet'
import { ListTable } from './list-table'
import { WithdrawSheet } from './withdraw-sheet'
import { recheckedText } from './words'
import { YearsCard } from './years-card'
import './registers.scss'

const place = 'organize/registers/index'

/** 往届名单: past winners and national lists that applications are laid beside; imported, never typed over. */
export default function RegistersPage() {
  const desk = useDesk(listReaders)
  const { edition } = desk
  const call = useCall('screening', 'registers', { edition }, { enabled: desk.state === 'ready' })
  const recheck = useAction('screening', 'recheckRegisters')
  const [importing, setImporting] = useState(false)
  const [withdrawing, setWithdrawing] = useState<RegisterListView | null>(null)
  const [done, setDone] = useState<{ text: string; left: number } | null>(null)
  const view = call.data
  const finish = (said: string, rechecked: RegisterRecheckedView) => {
    setImporting(false)
    setWithdrawing(null)
    setDone({ text: said + recheckedText(rechecked), left: rechecked.left })
    void call.reload()
  }
  const goOn = async () => {
    let reply = await recheck.run({ edition })
    while (reply.ok) {
      finish('', reply.data)
      // Somebody at work on the rest: another press later, not an endless round.
      if (reply.data.left === 0 || reply.data.changed === 0) return
      reply = await recheck.run({ edition })
    }
  }
  const start = view?.may.import && (
    <Button onTap={() => setImporting(true)} testId="org.reg.import">
      导入名单
    </Button>
  )
  return (
    <OrgPage
      testId="org.reg"
      title="往届名单"
      current={place}
      roles={listReaders}
      shownAt={call.answeredAt}
      onSignedIn={() => void call.reload()}
      action={start}
    >
      {done && (
        <View className="notice-line tone-pass" data-testid="org.reg.done">
          {done.text}
        </View>
      )}
      {recheck.failure && <ErrorState slim failure={recheck.failure} />}
      {done && done.left > 0 && (
        <Button
          kind="secondary"
          busy={recheck.busy}
          onTap={() => void goOn()}
          testId="org.reg.recheck"
        >{`继续核对其余 ${done.left} 份`}</Button>
      )}
      <CallState call={call} />
      {view && <YearsCard view={view} />}
      {view && view.lists.length > 0 && <ListTable view={view} onWithdraw={setWithdrawing} />}
      {view && view.lists.length === 0 && (
        <EmptyState title="还没有录入往届名单" testId="org.reg.empty">
          录入之前，报名里的往届获奖和榜单由审核人逐份人工核查。
        </EmptyState>
      )}
      {view && importing && (
        <ImportSheet
          edition={edition}
          headings={view.headings}
          onClose={() => setImporting(false)}
          onDone={finish}
        />
      )}
      {withdrawing && (
        <WithdrawSheet
          edition={edition}
          of={withdrawing}
          onClose={() => setWithdrawing(null)}
          onDone={finish}
        />
      )}
    </OrgPage>
  )
}
