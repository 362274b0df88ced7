import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Skeleton } from '../../components/skeleton'
import { useCall } from '../../platform/use-call'
import { listReaders } from '../shared/desk-places'
import { OrgPage } from '../shared/org-page'
import { useDesk } from '../shared/use-desk'
import { EditionCards } from './edition-cards'
import { Editor } from './editor'
import { ImportEdition } from './import-edition'
import { NewEdition } from './new-edition'
import { SupplementSheet } from './supplement-sheet'
import './edition.scss'

type Asking = { kind: 'new' | 'import' } | { kind: 'supplement'; slug: string } | null

/** O16 届次配置: editions are written here by form or file, published by two persons, changed by supplementary notices. */
export default function EditionPage() {
  const desk = useDesk(listReaders)
  const { edition } = desk
  const call = useCall('editions', 'list', { edition }, { enabled: desk.state === 'ready' })
  const [opened, setOpened] = useState<{ slug: string; version?: number } | null>(null)
  const [asking, setAsking] = useState<Asking>(null)
  const back = () => {
    setOpened(null)
    void call.reload()
  }
  const begun = async ({ slug, version }: { slug: string; version: number }) => {
    setAsking(null)
    setOpened({ slug, version })
  }
  const list = call.data
  const action = list?.may.create && !opened && (
    <View className="page-actions">
      <Button kind="secondary" testId="ed.import.open" onTap={() => setAsking({ kind: 'import' })}>
        导入文件
      </Button>
      <Button testId="ed.new.open" onTap={() => setAsking({ kind: 'new' })}>
        新建届次
      </Button>
    </View>
  )
  return (
    <OrgPage
      testId="org.edition"
      title="届次配置"
      current="organize/edition/index"
      roles={listReaders}
      action={action}
      onSignedIn={() => void call.reload()}
    >
      {call.failure && <ErrorState slim={list !== null} failure={call.failure} onRetry={call.reload} />}
      {!list && call.slow && <Skeleton rows={6} />}
      {opened && (
        <Editor
          edition={edition}
          slug={opened.slug}
          version={opened.version}
          key={`${opened.slug}-${opened.version}`}
          onClose={back}
          onMoved={back}
        />
      )}
      {list && !opened && (
        <EditionCards
          list={list}
          onOpen={(slug, version) => setOpened({ slug, version })}
          onSupplement={slug => setAsking({ kind: 'supplement', slug })}
        />
      )}
      {list && asking?.kind === 'new' && (
        <NewEdition edition={edition} list={list} onClose={() => setAsking(null)} onDone={begun} />
      )}
      {asking?.kind === 'import' && (
        <ImportEdition edition={edition} onClose={() => setAsking(null)} onDone={begun} />
      )}
      {asking?.kind === 'supplement' && (
        <SupplementSheet
          edition={edition}
          slug={asking.slug}
          onClose={() => setAsking(null)}
          onDone={begun}
        />
      )}
    </OrgPage>
  )
}
