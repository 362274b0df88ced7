import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { dayText, momentText } from '../../components/date-text'
import { ErrorState } from '../../components/error-state'
import { StatusChip } from '../../components/status-chip'
import type { QuotaVersionView } from '../../contract/views/quota-plans'
import { ConfirmSheet } from '../../platform/confirm-sheet'
import { showToast } from '../../platform/dialogs'
import { saveFile } from '../../platform/download'
import { useOnline } from '../../platform/network'
import { useAction } from '../../platform/use-action'
import { useConfirmed } from '../../platform/use-confirmed'
import { AnnounceSheet } from './announce-sheet'
import { ExplainedTable } from './explained-table'

const looks = { saved: 'idle', announced: 'soon', staged: 'need', locked: 'sealed' } as const

interface Properties {
  edition: string
  view: QuotaVersionView
  /** The newest version stands open with its steps. */
  newest: boolean
  mayEdit: boolean
  onDone: () => void
}

function Facts({ view }: { view: QuotaVersionView }) {
  const steps = [
    { word: '保存', at: view.saved },
    { word: `公布（${view.document ?? ''}）`, at: view.announced },
    { word: '提出锁定', at: view.staged },
    { word: '锁定', at: view.locked },
  ]
  return (
    <View>
      <View className="note">{view.note}</View>
      <View className="note">
        {`总名额${view.seats}个，${view.methodName}，${dayText(view.countedOn)}24:00的${view.denominatorName}，${view.capsName}`}
      </View>
      {steps.map(
        ({ word, at }) =>
          at && <View className="note" key={word}>{`${momentText(at.at)} ${at.by}${word}`}</View>,
      )}
      {view.moved.length > 0 && (
        <View className="note" data-testid="org.quotas.moved">
          {`报名数已有变化，名额不变：${view.moved.map(({ name, was, now }) => `${name}${was}→${now}`).join('、')}`}
        </View>
      )}
    </View>
  )
}

/** The one next step of the newest version: announced, put forward by one person, locked by another. */
function Steps({ edition, view, onDone }: Omit<Properties, 'newest' | 'mayEdit'>) {
  const online = useOnline()
  const propose = useAction('recommendations', 'proposeQuotaLock')
  const lock = useAction('recommendations', 'lockQuotas')
  const stepUp = useConfirmed()
  const [announcing, setAnnouncing] = useState(false)
  const of = { edition, version: view.version }
  const why = (reason: string | null) => (online ? reason : '联网后再操作')
  const failure = lock.failure?.code === 'CONFIRM_NEEDED' ? null : (lock.failure ?? propose.failure)
  const doLock = () => stepUp.attempt(() => lock.run({ ...of, hash: view.hash }), onDone)
  const doPropose = async () => {
    const reply = await propose.run(of)
    if (reply.ok) onDone()
  }
  return (
    <View className="page-actions">
      {failure && <ErrorState slim failure={failure} onRetry={onDone} />}
      {view.state === 'saved' && (
        <Button
          disabledReason={why(view.blocked.announce)}
          onTap={() => setAnnouncing(true)}
          testId="org.quotas.announce"
        >
          公布这一版
        </Button>
      )}
      {view.state === 'announced' && (
        <Button
          busy={propose.busy}
          disabledReason={why(view.blocked.stage)}
          onTap={() => void doPropose()}
          testId="org.quotas.stage"
        >
          提出锁定
        </Button>
      )}
      {view.state === 'staged' && (
        <Button
          busy={lock.busy}
          disabledReason={why(view.blocked.lock)}
          onTap={() => void doLock()}
          testId="org.quotas.lock"
        >
          锁定名额
        </Button>
      )}
      {announcing && <AnnounceSheet {...of} onClose={() => setAnnouncing(false)} onDone={onDone} />}
      {stepUp.open && <ConfirmSheet onDone={stepUp.confirmed} onClose={stepUp.close} />}
    </View>
  )
}

/** One version: what it rests on, who did what with it, the sheet of every seat, the file. */
export function VersionCard(properties: Properties) {
  const { edition, view, newest, mayEdit, onDone } = properties
  const [open, setOpen] = useState(newest)
  const file = useAction('recommendations', 'exportQuotaSheet')
  const save = async () => {
    const reply = await file.run({ edition, version: view.version })
    if (!reply.ok) return
    const saved = await saveFile(reply.data.filename, reply.data.mediaType, reply.data.base64)
    showToast(saved ? '已导出 Excel 文件' : '没能保存文件，请换电脑浏览器再试')
  }
  return (
    <View className="card" data-testid={`org.quotas.version.${view.version}`} data-state={view.state}>
      <View className="org-head">
        <View className="org-head__text card__title">{`第${view.version}版`}</View>
        <StatusChip status={looks[view.state]}>{view.stateName}</StatusChip>
      </View>
      <Facts view={view} />
      {open && <ExplainedTable words={view} testId={`org.quotas.version.${view.version}.table`} />}
      {file.failure && <ErrorState slim failure={file.failure} />}
      <View className="quota-tools">
        <Button kind="secondary" narrow onTap={() => setOpen(!open)}>
          {open ? '收起测算表' : '看测算表'}
        </Button>
        <Button
          kind="secondary"
          narrow
          icon="download"
          busy={file.busy}
          onTap={() => void save()}
          testId={`org.quotas.version.${view.version}.export`}
        >
          导出测算表
        </Button>
      </View>
      {newest && mayEdit && view.state !== 'locked' && (
        <Steps edition={edition} view={view} onDone={onDone} />
      )}
    </View>
  )
}
