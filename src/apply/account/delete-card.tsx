import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { CheckItem } from '../../components/check-item'
import { fullMomentText } from '../../components/date-text'
import { ErrorState } from '../../components/error-state'
import type { DeletionView } from '../../contract/views/account'
import { ConfirmSheet } from '../../platform/confirm-sheet'
import { openLink } from '../../platform/navigation'
import { useOnline } from '../../platform/network'
import { useAction } from '../../platform/use-action'
import { useConfirmed } from '../../platform/use-confirmed'

/** 注销 is under way: until when it can be taken back. */
export function DeletionUnderWay({ dueAt, onChanged }: { dueAt: string; onChanged: () => void }) {
  const { run, busy, failure } = useAction('session', 'cancelDeletion')
  const cancel = async () => {
    if ((await run({})).ok) onChanged()
  }
  return (
    <View className="card" data-testid="account.delete" data-state="asked">
      <View className="card__title">正在等待注销</View>
      <View className="lead" data-testid="account.delete.due">
        {`将在 ${fullMomentText(dueAt)} 注销。在这之前可以取消，什么都不会变。`}
      </View>
      {failure && <ErrorState slim failure={failure} />}
      <Button busy={busy} onTap={cancel} testId="account.delete.cancel">
        取消注销
      </Button>
    </View>
  )
}

/** Registrations that are not over: what becomes of each, and the way to withdraw it. */
function OpenOnes({ open }: { open: DeletionView['open'] }) {
  return (
    <View data-testid="account.open">
      {open.map(({ application, project, stateLabel, consequence, link }) => (
        <View className="stop" key={application}>
          <View className="stop__text">
            {`${project}（${stateLabel}）`}
            <Text className="link-row__note">{consequence}</Text>
          </View>
          <Button
            kind="secondary"
            narrow
            onTap={() => void openLink(link)}
            testId={`account.open.${application}`}
          >
            去撤回
          </Button>
        </View>
      ))}
    </View>
  )
}

/** 注销账号: what goes, what stays and why, seven days to think it over; a yes to open registrations first. */
export function DeleteCard({ view, onChanged }: { view: DeletionView; onChanged: () => void }) {
  const { blockedBecause, open, removed, kept, coolingDays } = view
  const { run, busy, failure } = useAction('session', 'deleteMyAccount')
  const { attempt, open: asking, confirmed, close } = useConfirmed()
  const [knows, setKnows] = useState(false)
  const [leaves, setLeaves] = useState(false)
  const online = useOnline()
  const missing = !knows || (open.length > 0 && !leaves) ? '请先看清并勾选' : null
  const ask = () => attempt(() => run(open.length > 0 ? { leavesOpenOnes: true } : {}), onChanged)
  return (
    <View className="card" data-testid="account.delete" data-state={blockedBecause ? 'blocked' : 'idle'}>
      <View className="card__title">注销账号</View>
      <View className="lead">{`申请后等 ${coolingDays} 天才注销，期间可以取消。注销后再登录，就是一个新账号。`}</View>
      <View className="section">会删除</View>
      {removed.map(each => (
        <View className="bullet" key={each}>
          {each}
        </View>
      ))}
      <View className="section">必须留存</View>
      {kept.map(({ what, why }) => (
        <View className="bullet" key={what}>
          {what}
          <Text className="link-row__note">{why}</Text>
        </View>
      ))}
      {open.length > 0 && <View className="section">还没有结束的报名</View>}
      {open.length > 0 && <OpenOnes open={open} />}
      {failure && failure.code !== 'CONFIRM_NEEDED' && (
        <ErrorState slim failure={failure} testId="account.delete.error" />
      )}
      {blockedBecause ? (
        <View className="lead" data-testid="account.delete.blocked">
          {blockedBecause}
        </View>
      ) : (
        <View>
          {open.length > 0 && (
            <CheckItem
              checked={leaves}
              label="我知道没结束的报名会没有人处理"
              onChange={setLeaves}
              testId="account.delete.leaves"
            />
          )}
          <CheckItem
            checked={knows}
            label="我已看清会删除什么、留存什么"
            onChange={setKnows}
            testId="account.delete.knows"
          />
          <Button
            kind="danger"
            busy={busy}
            disabledReason={missing ?? (online ? null : '联网后再操作')}
            onTap={() => void ask()}
            testId="account.delete.ask"
          >
            申请注销账号
          </Button>
        </View>
      )}
      {asking && <ConfirmSheet onDone={confirmed} onClose={close} />}
    </View>
  )
}
