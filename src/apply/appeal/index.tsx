import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import type { FiledObjection, ObjectionFormView } from '../../contract/views/objections'
import { CallStates, SignInNeeded } from '../../platform/call-states'
import { openPage, usePageParameters } from '../../platform/navigation'
import { Page } from '../../platform/page'
import { useDraftOwner } from '../../platform/session'
import { useCall } from '../../platform/use-call'
import { useShownAgain } from '../../platform/use-shown-again'
import { AppealForm } from './appeal-form'
import { MyAppeals } from './my-appeals'
import '../shared/appeal.scss'

function Filed({ filed, onMore }: { filed: FiledObjection; onMore: () => void }) {
  return (
    <View className="card" data-testid="appeal.filed">
      <View className="card__title">{filed.sentence}</View>
      <View className="note">有证据材料的，请到办理进度页附上。</View>
      <View className="appeal-actions">
        <Button
          onTap={() => void openPage('apply/appeal-status/index', { objection: filed.objection })}
          testId="appeal.filed.open"
        >
          看办理进度
        </Button>
        <Button kind="quiet" onTap={onMore} testId="appeal.filed.more">
          再提一件
        </Button>
      </View>
    </View>
  )
}

/** What is known of the lists: until when objections are taken, or that the notice sets no time. */
function Lists({ form }: { form: ObjectionFormView }) {
  return (
    <View className="card" data-testid="appeal.lists">
      {form.lists.map(({ list, title, version, sentence }) => (
        <View className="appeal-line" key={list}>
          <View>{`${title} 第 ${version} 版`}</View>
          <View className="note">{sentence}</View>
        </View>
      ))}
      {form.lists.length === 0 && (
        <View className="note">名单还没有公布，可就参赛资格提出，或举报剽窃。</View>
      )}
      {form.lists.length === 0 && form.silence && <View className="note">{form.silence}</View>}
    </View>
  )
}

/** A14 异议/申诉/举报: about what, facts and basis, by name; one's own with how far each is. */
export default function AppealPage() {
  const { edition = '', list = '' } = usePageParameters()
  const owner = useDraftOwner()
  const [filed, setFiled] = useState<FiledObjection | null>(null)
  const enabled = edition !== ''
  const call = useCall('applications', 'objectionForm', { edition }, { enabled })
  const form = call.data
  const signedIn = form?.signedIn ?? false
  const mine = useCall('applications', 'myObjections', { edition }, { enabled: enabled && signedIn })
  useShownAgain(() => {
    if (!enabled) return
    void call.reload()
    if (signedIn) void mine.reload()
  })
  const done = (result: FiledObjection) => {
    setFiled(result)
    void mine.reload()
  }
  const mayFile = form?.signedIn && form.phoneKnown && owner !== null
  return (
    <Page
      testId="appeal"
      title="异议、申诉与举报"
      state={filed ? 'filed' : 'writing'}
      shownAt={call.answeredAt}
    >
      {!enabled && <EmptyState title="没有指定哪一届比赛" />}
      <CallStates call={call} />
      {form && <Lists form={form} />}
      {form && !form.signedIn && <SignInNeeded />}
      {form?.signedIn && !form.phoneKnown && (
        <EmptyState
          icon="phone"
          title="请先绑定手机号"
          action={<Button onTap={() => void openPage('pages/login/index')}>去绑定</Button>}
        >
          异议须实名提出，被异议方看不到您是谁。
        </EmptyState>
      )}
      {filed && <Filed filed={filed} onMore={() => setFiled(null)} />}
      {form && mayFile && !filed && <AppealForm form={form} owner={owner} list={list} onFiled={done} />}
      {signedIn && mine.data && <MyAppeals objections={mine.data.objections} />}
    </Page>
  )
}
