import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { QrCode } from '../../components/qr-code'
import { type Status, StatusChip } from '../../components/status-chip'
import type { PaperReply, PaperSheetView, PaperState, PaperView } from '../../contract/views/rounds-paper'
import { useAction } from '../../platform/use-action'
import { ReasonSheet } from '../shared/hall/reason-sheet'
import { DuplicateChoice } from './duplicate-choice'
import { SheetEntry } from './sheet-entry'
import { SheetPhoto } from './sheet-photo'

const looks: Record<PaperState, Status> = {
  open: 'need',
  agreed: 'manual',
  disputed: 'fail',
  duplicate: 'fail',
  sealed: 'pass',
  void: 'idle',
}

/** The last two readings differed, and nobody has begun anew. */
const differs = ({ state, differing, entered }: PaperSheetView) =>
  state === 'open' && differing.length > 0 && entered === 0

function lineOf(sheet: PaperSheetView): string {
  if (sheet.state !== 'open') return sheet.stateName
  if (differs(sheet)) return `与另一位录入不一致：${sheet.differing.join('、')}，请对照原表重录。`
  if (sheet.enteredByMe) return '您已录过，等待另一位录入'
  return sheet.entered === 0 ? '等待两人各录一遍' : '另一位已录，请您盲录一遍'
}

/** How the sheet stands: what was said to this person holds while it stands as it stood then. */
function Standing({ sheet, said }: { sheet: PaperSheetView; said: PaperReply | null }) {
  if (said?.attempt === sheet.attempt && said.state === sheet.state)
    return (
      <View className="hall-line" data-testid="paper.said">
        {said.sentence}
      </View>
    )
  return <View className={differs(sheet) ? 'hall-problem' : 'hall-note'}>{lineOf(sheet)}</View>
}

/** One sheet: how far it is, what may be done with it by this person. */
export function SheetCard({
  view,
  sheet,
  onDone,
}: {
  view: PaperView
  sheet: PaperSheetView
  onDone: () => Promise<void>
}) {
  const [open, setOpen] = useState(false)
  const [spoiling, setSpoiling] = useState(false)
  const [said, setSaid] = useState<PaperReply | null>(null)
  const confirm = useAction('rounds', 'confirmPaper')
  const spoil = useAction('rounds', 'spoilPaper')
  const of = { session: view.session.id, sheetNo: sheet.sheetNo }
  const finish = async (reply: PaperReply | null) => {
    setSaid(reply)
    setOpen(false)
    await onDone()
  }
  return (
    <View className="card" data-testid="paper.sheet" data-state={sheet.state}>
      <View className="hall-head">
        <View className="hall-head__title">{`${sheet.position ?? '—'}号 ${sheet.projectName} · ${sheet.number}号席`}</View>
        <StatusChip status={looks[sheet.state]}>{sheet.stateName}</StatusChip>
      </View>
      <View className="hall-line digits">{`表号 ${sheet.sheetNo}`}</View>
      <Standing sheet={sheet} said={said} />
      {sheet.state === 'open' && sheet.attempt > 1 && (
        <View className="hall-note">{`第${sheet.attempt}次录入`}</View>
      )}
      {confirm.failure && <ErrorState slim failure={confirm.failure} onRetry={() => void onDone()} />}
      <View className="hall-tools hall-tools--below">
        {(sheet.may.enter || sheet.may.decide) && !open && (
          <Button narrow onTap={() => setOpen(true)} testId="paper.open">
            {sheet.may.decide ? '对照原表裁定' : '录入这张表'}
          </Button>
        )}
        {sheet.may.confirm && (
          <Button
            narrow
            busy={confirm.busy}
            testId="paper.confirm"
            onTap={() => void confirm.run(of).then(reply => finish(reply.ok ? reply.data : null))}
          >
            核对无误，入库
          </Button>
        )}
        {sheet.may.enter && !open && (
          <Button kind="secondary" narrow onTap={() => setSpoiling(true)} testId="paper.spoil">
            作废此表
          </Button>
        )}
      </View>
      <SheetPhoto session={of.session} sheet={sheet} onDone={onDone} />
      {open && <SheetEntry view={view} sheet={sheet} onDone={finish} />}
      {sheet.state === 'duplicate' && (
        <DuplicateChoice session={of.session} sheetNo={sheet.sheetNo} onDone={onDone} />
      )}
      {sheet.state === 'open' && !open && (
        <QrCode text={sheet.code} label={`表号 ${sheet.sheetNo}`} testId="paper.qr" />
      )}
      <ReasonSheet
        open={spoiling}
        title="作废这张表"
        verb="作废"
        danger
        busy={spoil.busy}
        problem={spoil.failure?.message}
        onDo={reason =>
          void spoil
            .run({ ...of, reason })
            .then(() => setSpoiling(false))
            .then(onDone)
        }
        onClose={() => setSpoiling(false)}
      />
    </View>
  )
}
