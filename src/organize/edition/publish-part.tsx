import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Skeleton } from '../../components/skeleton'
import type { EditionVersionView } from '../../contract/views/editions'
import { ConfirmSheet } from './confirm-sheet'
import { EffectsList } from './effects-list'
import { ExportButton } from './export-button'
import { ImportEdition } from './import-edition'
import type { EditionDraft } from './use-edition-draft'
import { type Publish, usePublish } from './use-publish'

interface Properties {
  edition: string
  draft: EditionDraft
  /** How many errors are left. */
  errors: number
  onMoved: () => void
}

/** Two persons put a version in force: the operator puts it forward, the person in charge publishes what he has read. */
export function PublishPart({ edition, draft, errors, onMoved }: Properties) {
  const acts = usePublish(edition, draft, errors, onMoved)
  const { view } = draft
  if (!view) return null
  const supplement = view.changes !== null
  return (
    <View className="card" data-testid="ed.publish-part" data-state={view.state}>
      <View className="card__title">{supplement ? '补充通知' : '发布'}</View>
      {acts.failure && <ErrorState slim failure={acts.failure} onRetry={acts.again} testId="ed.act.error" />}
      {supplement && acts.open && <Effects acts={acts} errors={errors} />}
      {view.publishObstacle && <View className="ed-note">{view.publishObstacle}</View>}
      <Tools acts={acts} view={view} errors={errors} />
      <Sheets acts={acts} supplement={supplement} />
      {acts.asking === 'replace' && (
        <ImportEdition
          edition={edition}
          replaces={{ version: view.version, expectedRevision: view.revision }}
          onClose={() => acts.setAsking(null)}
          onDone={async () => {
            acts.setAsking(null)
            await draft.discard()
          }}
        />
      )}
    </View>
  )
}

function Effects({ acts: { effects }, errors }: { acts: Publish; errors: number }) {
  if (errors > 0) return <View className="ed-note">改好错误后，这里列出会改变的资格结论。</View>
  return (
    <>
      {effects.failure && <ErrorState slim failure={effects.failure} onRetry={effects.reload} />}
      {!effects.data && effects.slow && <Skeleton rows={3} />}
      {effects.data && <EffectsList effects={effects.data} />}
    </>
  )
}

function Tools({ acts, view, errors }: { acts: Publish; view: EditionVersionView; errors: number }) {
  const { may, changes } = view
  return (
    <View className="ed-tools">
      {may.propose && (
        <Button
          narrow
          busy={acts.busy.propose}
          testId="ed.propose"
          disabledReason={errors > 0 ? `还有${errors}处错误` : null}
          onTap={() => void acts.propose()}
        >
          提交负责人发布
        </Button>
      )}
      {may.publish && (
        <Button
          narrow
          testId="ed.publish"
          disabledReason={acts.effects.data ? null : '正在计算会改变的结论'}
          onTap={() => acts.setAsking('publish')}
        >
          {changes ? '发布补充通知' : '发布这一届'}
        </Button>
      )}
      <ExportButton view={view} />
      {may.save && (
        <Button kind="secondary" narrow testId="ed.replace" onTap={() => acts.setAsking('replace')}>
          用文件替换
        </Button>
      )}
      {may.drop && (
        <Button kind="danger" narrow testId="ed.drop" onTap={() => acts.setAsking('drop')}>
          作废这一版
        </Button>
      )}
    </View>
  )
}

function Sheets({ acts, supplement }: { acts: Publish; supplement: boolean }) {
  const close = () => acts.setAsking(null)
  const follows = supplement
    ? `${acts.effects.data?.verdicts ?? 0}项资格结论随之改变，并发一条公告。`
    : '起草人和您会得到这一届的身份。'
  return (
    <>
      <ConfirmSheet
        open={acts.asking === 'publish'}
        title={supplement ? '发布补充通知' : '发布这一届'}
        action="发布"
        busy={acts.busy.publish}
        testId="ed.publish.sheet"
        onClose={close}
        onConfirm={acts.publish}
      >
        {`发布后立即生效，不能再改，要改动只能起草补充通知。${follows}`}
      </ConfirmSheet>
      <ConfirmSheet
        open={acts.asking === 'drop'}
        title="作废这一版"
        action="作废"
        danger
        busy={acts.busy.drop}
        testId="ed.drop.sheet"
        onClose={close}
        onConfirm={acts.drop}
      >
        作废后不再使用，记录会保留；现行规定和资格结论都不改变。
      </ConfirmSheet>
    </>
  )
}
