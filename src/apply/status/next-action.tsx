import { Button } from '../../components/button'
import type { NextAction as Action } from '../../contract/views/applications'
import type { TrackView } from '../../contract/views/applications-track'
import { dial } from '../../platform/dialogs'
import { openPage } from '../../platform/navigation'
import { scrollToElement } from '../../platform/scroll-to'

interface Main {
  label: string
  testId: string
  go: (track: TrackView) => void
}

const open = (page: string) => (track: TrackView) => void openPage(page, { application: track.application })

const mains: Record<Action, Main> = {
  fill: { label: '继续填写', testId: 'status.fill', go: open('apply/form/index') },
  amend: { label: '去补正', testId: 'status.fix', go: open('apply/fix/index') },
  'see-result': { label: '看结果', testId: 'status.see-result', go: open('apply/result/index') },
  'set-official-number': {
    label: '回填官网报名号',
    testId: 'status.to-official',
    go: () => scrollToElement('official-number', { focus: true }),
  },
  'acknowledge-correction': {
    label: '查看组别更正',
    testId: 'status.to-correction',
    go: () => scrollToElement('group-correction', { focus: true }),
  },
  'contact-office': {
    label: '拨打办公电话',
    testId: 'status.call',
    go: ({ office }) => office && dial(office.phone),
  },
}

/** Whether the state asks for anything: not while there is nothing to do, or no telephone to call. */
export function hasNextAction({ next, office }: Pick<TrackView, 'next' | 'office'>): boolean {
  return next.action !== null && (next.action !== 'contact-office' || office !== null)
}

/** The one main button that the state asks for. */
export function NextAction({ track }: { track: TrackView }) {
  const { action } = track.next
  if (action === null) return null
  const { label, testId, go } = mains[action]
  return (
    <Button onTap={() => go(track)} testId={testId}>
      {label}
    </Button>
  )
}
