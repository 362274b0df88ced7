import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ClauseQuote } from '../../components/clause-quote'
import { fullMomentText, momentText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { Timeline } from '../../components/timeline'
import type { OwnObjectionView } from '../../contract/views/objections'
import { CallStates } from '../../platform/call-states'
import { dial } from '../../platform/dialogs'
import { openLink, usePageParameters } from '../../platform/navigation'
import { useOnline } from '../../platform/network'
import { Page } from '../../platform/page'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import { useShownAgain } from '../../platform/use-shown-again'
import { EvidencePart } from './evidence-part'
import { WordsSheet } from './words-sheet'
import '../shared/appeal.scss'

function Ruling({ view }: { view: OwnObjectionView }) {
  const { ruling } = view
  if (!ruling) return null
  return (
    <View className="card" data-testid="appeal-status.ruling">
      <View className="card__title">{ruling.outcomeText}</View>
      <View className="lead">{ruling.consequenceText}</View>
      <View className="appeal-line">{`理由：${ruling.reasons}`}</View>
      {ruling.document && <View className="note">{`专家委员会书面裁决：${ruling.document}`}</View>}
      {ruling.clause && (
        <ClauseQuote
          quote={ruling.clause.text}
          source={ruling.clause.source}
          onOpen={() => void openLink(ruling.clause!.link)}
        />
      )}
    </View>
  )
}

function Said({ view }: { view: OwnObjectionView }) {
  return (
    <View className="card" data-testid="appeal-status.facts">
      <View className="note">{view.side === 'objector' ? '您提出的事实' : '异议反映的事实'}</View>
      <View className="appeal-line">{view.facts}</View>
      {view.procedureText && <View className="note">{`程序：${view.procedureText}`}</View>}
      {view.basis && <View className="note">{`依据：${view.basis}`}</View>}
      {view.clause && <ClauseQuote quote={view.clause.text} source={view.clause.source} />}
      {view.answer && <View className="appeal-line">{`您的说明：${view.answer}`}</View>}
    </View>
  )
}

function WithdrawSheet({
  view,
  onClose,
  onDone,
}: {
  view: OwnObjectionView
  onClose: () => void
  onDone: () => void
}) {
  const { run, busy, failure } = useAction('applications', 'withdrawObjection')
  const withdraw = async () => {
    if ((await run({ objection: view.objection, expectedVersion: view.version })).ok) onDone()
  }
  return (
    <Sheet
      open
      title="撤回异议"
      testId="appeal-status.withdraw.sheet"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            先不撤回
          </Button>
          <Button
            kind="danger"
            busy={busy}
            onTap={() => void withdraw()}
            testId="appeal-status.withdraw.confirm"
          >
            确认撤回
          </Button>
        </>
      }
    >
      {failure && <ErrorState slim failure={failure} />}
      <View className="lead">撤回后不再办理，也不能恢复。期限内可以重新提出。</View>
    </Sheet>
  )
}

/** A14 受理时间轴: how far one objection is, for who objected and for who was asked about it. */
export default function AppealStatusPage() {
  const { objection = '' } = usePageParameters()
  const online = useOnline()
  const call = useCall('applications', 'objection', { objection }, { enabled: objection !== '' })
  const [sheet, setSheet] = useState<'add' | 'answer' | 'withdraw' | null>(null)
  useShownAgain(() => objection !== '' && void call.reload())
  const view = call.data
  const offline = online ? null : '联网后再操作'
  const done = () => {
    setSheet(null)
    void call.reload()
  }
  return (
    <Page
      testId="appeal-status"
      title="异议办理进度"
      state={view?.state}
      backTo="pages/me/index"
      shownAt={call.answeredAt}
    >
      {objection === '' && <EmptyState title="没有指定哪一件异议" />}
      <CallStates call={call} />
      {view && (
        <View>
          <View className="card" data-testid="appeal-status.head">
            <View className="card__title">{`${view.number} ${view.stateText}`}</View>
            <View>{view.about}</View>
            <View className="note">{`${view.editionName} · ${fullMomentText(view.filedAt)}`}</View>
            <View className="lead">{view.next}</View>
          </View>
          <Ruling view={view} />
          <Said view={view} />
          <EvidencePart view={view} onDone={() => void call.reload()} />
          <Timeline
            testId="appeal-status.steps"
            items={view.steps.map(({ id, title, at, note }) => ({
              ...{ id, title, time: momentText(at), state: 'done' as const },
              ...(note !== null && { note }),
            }))}
          />
          <View className="appeal-actions">
            {view.may.answer && (
              <Button disabledReason={offline} onTap={() => setSheet('answer')} testId="appeal-status.answer">
                说明情况
              </Button>
            )}
            {view.may.add && (
              <Button
                kind="secondary"
                disabledReason={offline}
                onTap={() => setSheet('add')}
                testId="appeal-status.add"
              >
                补充事实
              </Button>
            )}
            {view.may.withdraw && (
              <Button
                kind="danger"
                disabledReason={offline}
                onTap={() => setSheet('withdraw')}
                testId="appeal-status.withdraw"
              >
                撤回异议
              </Button>
            )}
            {view.office.phone && (
              <Button
                kind="quiet"
                icon="phone"
                onTap={() => dial(view.office.phone!)}
                testId="appeal-status.phone"
              >
                {`联系${view.office.name}`}
              </Button>
            )}
          </View>
          {(sheet === 'add' || sheet === 'answer') && (
            <WordsSheet objection={objection} act={sheet} onClose={() => setSheet(null)} onDone={done} />
          )}
          {sheet === 'withdraw' && <WithdrawSheet view={view} onClose={() => setSheet(null)} onDone={done} />}
        </View>
      )}
    </Page>
  )
}
