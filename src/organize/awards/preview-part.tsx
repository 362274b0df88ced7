import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import type { AwardedProject, AwardPreviewView } from '../../contract/views/results'
import { useOnline } from '../../platform/network'
import { useCall } from '../../platform/use-call'
import { CallState } from '../shared/call-state'
import { useLast } from '../shared/use-last'
import { DuplicateSheet } from './duplicate-sheet'
import { PreviewTable } from './preview-table'
import { PublicityEnd } from './publicity-end'
import { CorrectSheet, PublishSheet } from './publish-sheet'

interface Properties {
  edition: string
  /** Whether this person may publish (负责人). */
  mayPublish: boolean
  mayEdit: boolean
  onPublished: () => void
}

type Duplicates = AwardPreviewView['duplicateRewards']

function Problems({ preview }: { preview: AwardPreviewView }) {
  if (preview.problems.length === 0) return null
  const names = new Map(preview.groups.map(({ group, groupName }) => [group, groupName]))
  return (
    <View className="problems" data-testid="org.awards.problems">
      <View className="problems__title">{`${preview.verb}前还有 ${preview.problems.length} 件事`}</View>
      {preview.problems.map(({ group, code, message }) => (
        <View className="problems__line" key={`${group}${code}${message}`}>
          <View className="problems__text">
            {names.get(group) ? `${names.get(group)}：${message}` : message}
          </View>
        </View>
      ))}
    </View>
  )
}

function Publicity({ preview }: { preview: AwardPreviewView }) {
  const { publicity } = preview
  if (!publicity) return null
  return (
    <View className="card" data-testid="org.awards.publicity">
      <View className="card__title">{publicity.sentence}</View>
      {publicity.days.map(({ on, label }) => (
        <View className="note" key={on}>{`${on} ${label}`}</View>
      ))}
    </View>
  )
}

function whyNot(preview: AwardPreviewView, mayPublish: boolean, online: boolean): string | null {
  if (!online) return '联网后再操作'
  if (!mayPublish) return `由负责人${preview.verb}`
  if (!preview.ready) return '请先处理上面列出的事项'
  return preview.publishedVersion > 0 && preview.changes.length === 0 ? '与已发布的名单没有不同' : null
}

/** Awards by rank as they would be published, what stops them, and the publication itself. */
export function PreviewPart({ edition, mayPublish, mayEdit, onPublished }: Properties) {
  const online = useOnline()
  const [own, setOwn] = useState<Duplicates | null>(null)
  const [checking, setChecking] = useState<AwardedProject | null>(null)
  const [asking, setAsking] = useState(false)
  const duplicateRewards = own ?? undefined
  const call = useCall('results', 'previewAwards', { edition, ...(own && { duplicateRewards: own }) })
  const preview = useLast(call.data)
  if (!preview) return <CallState call={call} />
  const found = own ?? preview.duplicateRewards
  const marked = new Set(preview.problems.flatMap(problem => problem.applications))
  const keep = (basis: string | null) => {
    if (!checking) return
    const others = found.filter(each => each.application !== checking.application)
    setOwn(basis === null ? others : [...others, { application: checking.application, basis }])
    setChecking(null)
  }
  const done = () => {
    setAsking(false)
    setOwn(null)
    void call.reload()
    onPublished()
  }
  const sheet = { preview, duplicateRewards, onClose: () => setAsking(false), onDone: done }
  const again = preview.publishedVersion > 0
  return (
    <View data-testid="org.awards.preview" className={call.data ? undefined : 'is-stale'}>
      {call.failure && <ErrorState slim failure={call.failure} onRetry={() => void call.reload()} />}
      <Problems preview={preview} />
      {mayEdit && <PublicityEnd preview={preview} onDone={() => void call.reload()} />}
      {preview.groups.map(group => (
        <PreviewTable
          key={group.group}
          group={group}
          marked={marked}
          duplicates={new Set(found.map(each => each.application))}
          onDuplicate={mayEdit ? setChecking : null}
        />
      ))}
      <Publicity preview={preview} />
      <View className="page-actions">
        <Button
          disabledReason={whyNot(preview, mayPublish, online)}
          onTap={() => setAsking(true)}
          testId="org.awards.publish"
        >
          {again ? '更正获奖名单' : `${preview.verb}获奖名单`}
        </Button>
      </View>
      {checking && (
        <DuplicateSheet
          project={checking}
          basis={found.find(each => each.application === checking.application)?.basis ?? ''}
          onClose={() => setChecking(null)}
          onSave={keep}
        />
      )}
      {asking && (again ? <CorrectSheet {...sheet} /> : <PublishSheet {...sheet} />)}
    </View>
  )
}
