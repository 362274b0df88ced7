import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ClauseQuote } from '../../components/clause-quote'
import type { LibraryBatchView, LibraryView } from '../../contract/views/nation-library'
import { openLink } from '../../platform/navigation'
import { useCall } from '../../platform/use-call'
import { useShownAgain } from '../../platform/use-shown-again'
import { CallState } from '../shared/call-state'
import { listReaders } from '../shared/desk-places'
import { OrgPage } from '../shared/org-page'
import { useDesk } from '../shared/use-desk'
import { BatchList } from './batch-list'
import { ImportSheet } from './import-sheet'
import { ProjectsPart } from './projects-part'
import { SourcesCard } from './sources-card'
import { TokensCard } from './tokens-card'
import { UndoSheet } from './undo-sheet'
import './library.scss'

function Head({ view }: { view: LibraryView }) {
  const { clause, deadline, total } = view
  return (
    <View className="card" data-testid="nat.import.head" data-state={deadline.passed ? 'closed' : 'open'}>
      <View className="card__title">{`项目库共 ${total} 个项目`}</View>
      <View className={deadline.passed ? 'notice-line tone-need' : 'note'}>{deadline.sentence}</View>
      {clause && (
        <ClauseQuote quote={clause.text} source={clause.source} onOpen={() => void openLink(clause.link)} />
      )}
    </View>
  )
}

/** Why no import can be begun now, in words; null when it can. */
function blockedOf({ deadline, may }: LibraryView): string | null {
  return deadline.passed && !may.allowLate ? '导入已经截止，须由负责人特批' : null
}

/** N2 导入: the library by contest, what was imported, and a new file in three steps. */
export default function LibraryPage() {
  const desk = useDesk(listReaders)
  const { edition } = desk
  const ready = desk.state === 'ready'
  const call = useCall('recommendations', 'library', { edition }, { enabled: ready })
  const [importing, setImporting] = useState(false)
  const [undoing, setUndoing] = useState<LibraryBatchView | null>(null)
  const [done, setDone] = useState('')
  useShownAgain(() => ready && void call.reload())
  const view = call.data
  const finish = (said: string) => {
    setImporting(false)
    setUndoing(null)
    setDone(said)
    void call.reload()
  }
  const action = view?.may.import && (
    <Button disabledReason={blockedOf(view)} onTap={() => setImporting(true)} testId="nat.import.start">
      {view.deadline.passed ? '特批导入' : '导入项目'}
    </Button>
  )
  return (
    <OrgPage
      testId="nat.import"
      title="项目库导入"
      current="organize/library/index"
      roles={listReaders}
      shownAt={call.answeredAt}
      onSignedIn={() => void call.reload()}
      action={action}
    >
      {done && (
        <View className="notice-line tone-pass" data-testid="nat.import.done">
          {done}
        </View>
      )}
      <CallState call={call} rows={10} />
      {view && <Head view={view} />}
      {view && <BatchList batches={view.batches} mayUndo={view.may.import} onUndo={setUndoing} />}
      {view && <SourcesCard view={view} />}
      {view && <TokensCard view={view} onChanged={() => void call.reload()} />}
      {view && <ProjectsPart key={call.answeredAt} edition={edition} view={view} />}
      {view && importing && (
        <ImportSheet edition={edition} view={view} onClose={() => setImporting(false)} onDone={finish} />
      )}
      {undoing && <UndoSheet of={undoing} onClose={() => setUndoing(null)} onDone={finish} />}
    </OrgPage>
  )
}
