import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { ErrorState } from '../../../components/error-state'
import { StatusChip } from '../../../components/status-chip'
import type { RankingView, VetoView } from '../../../contract/views/rounds-sessions'
import { useAction } from '../../../platform/use-action'
import { VetoSheet } from './veto-sheet'

interface Properties {
  view: RankingView
  veto: VetoView
  onDone: () => Promise<void>
}

/** 一票否决 as the notice allows it: entered by one official, confirmed by another; the score stays visible. */
export function VetoCard({ view, veto, onDone }: Properties) {
  const [open, setOpen] = useState(false)
  const enter = useAction('rounds', 'veto')
  const drop = useAction('rounds', 'dropVeto')
  const failure = enter.failure ?? drop.failure
  const place = { session: view.session.id, expectedVersion: view.session.version }
  const after = async (reply: Promise<{ ok: boolean }>) => {
    if ((await reply).ok) await onDone()
  }
  return (
    <View className="card" data-testid="ranking.veto">
      <View className="hall-head">
        <View className="hall-head__title">一票否决（由{veto.role}）</View>
        {veto.may && (
          <Button kind="quiet" narrow testId="ranking.veto.new" onTap={() => setOpen(true)}>
            登记否决
          </Button>
        )}
      </View>
      {veto.entries.length === 0 && <View className="hall-note">没有否决。须有书面决定，由两人登记。</View>}
      {veto.entries.map(entry => (
        <View className="hall-item" key={entry.application} data-testid="ranking.veto.entry">
          <View className="hall-item__text">
            {entry.projectName}
            <View className="hall-note">
              {entry.rankBefore !== null && `原第 ${entry.rankBefore} 名，${entry.score} 分。`}
              {`${entry.reason}（${entry.record}），${entry.enteredByName}登记。`}
            </View>
          </View>
          <StatusChip status={entry.confirmed ? 'fail' : 'need'}>
            {entry.confirmed ? '已否决，不计名次' : '等待另一人确认'}
          </StatusChip>
          {!entry.confirmed && veto.may && (
            <View className="hall-tools">
              {entry.mayConfirm && (
                <Button
                  kind="danger"
                  narrow
                  busy={enter.busy}
                  testId="ranking.veto.confirm"
                  label={`确认否决${entry.projectName}`}
                  onTap={() =>
                    void after(
                      enter.run({
                        ...{ ...place, application: entry.application },
                        ...{ reason: entry.reason, record: entry.record },
                      }),
                    )
                  }
                >
                  确认否决
                </Button>
              )}
              <Button
                kind="secondary"
                narrow
                busy={drop.busy}
                testId="ranking.veto.drop"
                label={`撤回对${entry.projectName}的否决`}
                onTap={() => void after(drop.run({ ...place, application: entry.application }))}
              >
                撤回
              </Button>
            </View>
          )}
        </View>
      ))}
      {failure && <ErrorState slim failure={failure} onRetry={onDone} />}
      {open && (
        <VetoSheet
          rows={view.rows}
          busy={enter.busy}
          problem={enter.failure?.message ?? null}
          onClose={() => setOpen(false)}
          onDo={async given => {
            if (!(await enter.run({ ...place, ...given })).ok) return
            setOpen(false)
            await onDone()
          }}
        />
      )}
    </View>
  )
}
