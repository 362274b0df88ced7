import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import type { CandidatesView } from '../../contract/views/recommendations'
import { useOnline } from '../../platform/network'
import { useCall } from '../../platform/use-call'
import { useShownAgain } from '../../platform/use-shown-again'
import { CallState } from '../shared/call-state'
import { listReaders, officers } from '../shared/desk-places'
import { OrgPage } from '../shared/org-page'
import { useDesk } from '../shared/use-desk'
import { CandidateList } from './candidate-list'
import { Checks } from './checks'
import { CrossPart } from './cross-part'
import { FormPreview } from './form-preview'
import { InterchangeCard } from './interchange-card'
import { PapersCard } from './papers-card'
import { QuotaCard } from './quota-card'
import { formLines, moved, toggled, withReason } from './selection'
import { SubmitCard } from './submit-card'
import { useList } from './use-list'
import './recommend.scss'

type List = ReturnType<typeof useList>

/** Why the list cannot be submitted now, or null. */
function whyNot(list: List, online: boolean): string | null {
  if (!online) return '联网后再操作'
  if (list.dirty) return '名单有改动，请先保存'
  return list.check?.ready ? null : '请先处理校验列出的问题'
}

/** O12 推荐名单: seats and their document, candidates by rank, live checks, 附件4, export and submission. */
export default function RecommendPage() {
  const desk = useDesk(listReaders)
  const online = useOnline()
  const { edition, roles } = desk
  const reads = desk.state === 'ready'
  const edits = officers.some(role => roles.includes(role))
  const list = useList(edition, { reads, edits })
  const quota = useCall('recommendations', 'quota', { edition }, { enabled: reads })
  const { view, check, chosen } = list
  const reload = () => {
    void list.call.reload()
    void quota.reload()
  }
  useShownAgain(() => reads && reload())

  const open = edits && view?.list.state === 'drafting'
  const change = (next: (view: CandidatesView) => Parameters<List['choose']>[0]) =>
    view && list.choose(next(view))
  const action = open && list.dirty && (
    <View className="page-actions">
      <Button kind="secondary" onTap={() => list.choose(null)} testId="org.recommend.discard">
        放弃改动
      </Button>
      <Button
        busy={list.saving}
        disabledReason={online ? null : '联网后再操作'}
        onTap={list.save}
        testId="org.recommend.save"
      >
        保存名单
      </Button>
    </View>
  )
  const failure = list.saveFailure ?? list.checkFailure
  return (
    <OrgPage
      testId="org.recommend"
      title="推荐名单"
      state={view?.list.state}
      current="organize/recommend/index"
      roles={listReaders}
      shownAt={list.call.answeredAt}
      onSignedIn={reload}
      action={action}
    >
      <CallState call={list.call} rows={10} />
      <CrossPart edition={edition} enabled={reads} />
      {failure && <ErrorState slim failure={failure} onRetry={reload} />}
      {view && check && (
        <View className="recommend">
          <View className="recommend__main">
            {quota.data && <QuotaCard quota={quota.data} mayEdit={edits} onSaved={reload} />}
            <CandidateList
              view={view}
              chosen={chosen}
              problems={check.problems}
              open={open}
              onTick={application => change(now => toggled(now, chosen, application))}
              onReason={(application, reason) => change(() => withReason(chosen, application, reason))}
            />
          </View>
          <View className="recommend__aside">
            <SubmitCard
              view={view}
              maySubmit={roles.includes('approver')}
              missing={whyNot(list, online)}
              onDone={reload}
            />
            {edits && <InterchangeCard edition={edition} listState={view.list.state} />}
            <PapersCard view={view} mayEdit={edits} onDone={reload} />
            <View className="recommend__checks">
              <Checks check={check} stale={list.checking} />
            </View>
          </View>
        </View>
      )}
      {view && (
        <FormPreview
          view={view}
          lines={formLines(view, chosen)}
          onMove={open ? (application, step) => change(() => moved(chosen, application, step)) : null}
          mayExport={edits}
          exportHint={list.dirty ? '名单有改动，请先保存' : chosen.length === 0 ? '请先选择项目' : null}
        />
      )}
    </OrgPage>
  )
}
