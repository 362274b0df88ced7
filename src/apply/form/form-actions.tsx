import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Pressable } from '../../components/pressable'
import { replacePage } from '../../platform/navigation'
import { useOnline } from '../../platform/network'
import type { FormSync } from '../shared/form-sync'
import type { useWizard } from './use-wizard'

interface Properties {
  application: string
  sync: FormSync
  wizard: ReturnType<typeof useWizard>
  /** The deadline has passed: nothing can be submitted any more. */
  over: boolean
  /** Something has not reached the server: show what. */
  onUnsent: () => void
}

/** On the last screen: to the pre-check, once everything has reached the server. */
function CheckButton({ application, sync, over, onUnsent }: Omit<Properties, 'wizard'>) {
  const online = useOnline()
  const [busy, setBusy] = useState(false)
  const check = async () => {
    setBusy(true)
    const all = await sync.settle()
    setBusy(false)
    if (all) await replacePage('apply/check/index', { application })
    else onUnsent()
  }
  const offline = online ? null : '联网后再预检提交，内容都在'
  return (
    <Button
      busy={busy}
      onTap={check}
      disabledReason={over ? '填写的内容为您保留' : offline}
      testId="form.check"
    >
      {over ? '已过截止，不能提交' : '预检并提交'}
    </Button>
  )
}

/** 上一步 and 下一步; at the end what is still missing, and the pre-check. */
export function FormActions({ application, sync, wizard, over, onUnsent }: Properties) {
  const { gaps, isFirst, isLast, isMore, back, next, jump, passMore } = wizard
  const first = gaps[0]
  return (
    <View>
      {isLast && first && (
        <Pressable className="action-link" onTap={() => jump(first.field)} testId="form.gaps">
          {`还差 ${gaps.length} 项，点这里去补`}
        </Pressable>
      )}
      {isMore && (
        <Pressable className="action-link" onTap={passMore} testId="form.more.skip">
          都是选填，跳过这一步
        </Pressable>
      )}
      <View className="pair pair--row">
        {!isFirst && (
          <Button kind="secondary" onTap={back} testId="form.back">
            上一步
          </Button>
        )}
        {isLast ? (
          <CheckButton application={application} sync={sync} over={over} onUnsent={onUnsent} />
        ) : (
          <Button onTap={next} testId="form.next">
            下一步
          </Button>
        )}
      </View>
    </View>
  )
}
