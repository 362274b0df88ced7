import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { fieldId } from '../../components/field'
import { SaveState } from '../../components/save-state'
import { Skeleton } from '../../components/skeleton'
import { StatusChip } from '../../components/status-chip'
import { scrollToElement } from '../../platform/scroll-to'
import { Segments } from '../shared/segments'
import { fieldName, type Path } from './document-path'
import { FormContext, TargetContext } from './form-context'
import { FormFields } from './form-fields'
import { NoticePart } from './notice-part'
import { ReviewPart } from './review-part'
import { fieldsOf, SECTIONS, type SectionId, sectionOf, stepsOf } from './sections'
import { SilencesPart } from './silences-part'
import { type EditionDraft, useEditionDraft } from './use-edition-draft'

const looks = { draft: 'idle', proposed: 'moving', published: 'sealed', dropped: 'excused' } as const

interface Properties {
  edition: string
  slug: string
  version: number | undefined
  onClose: () => void
  /** Something was published or given up. */
  onMoved: () => void
}

/** One version of an edition, section by section; a section is saved on the server when it is left. */
export function Editor({ edition, slug, version, onClose, onMoved }: Properties) {
  const draft = useEditionDraft(edition, slug, version)
  const [section, setSection] = useState<SectionId>('review')
  const [target, setTarget] = useState<Path>([])
  const { view, form, call } = draft
  const show = async (next: SectionId, field: Path = []) => {
    if (!(await draft.flush())) return
    setTarget(field)
    setSection(next)
  }
  const jump = async (path: string) => {
    const steps = stepsOf(path)
    await show(sectionOf(path), steps)
    // the field itself where it is drawn, else the item or part around it
    setTimeout(() => {
      for (let n = 1; n <= steps.length; n += 1) scrollToElement(fieldId(fieldName(steps.slice(0, n))))
    })
  }
  if (!view || !form)
    return (
      <View>
        {call.failure && <ErrorState failure={call.failure} onRetry={call.reload} />}
        {!call.failure && call.slow && <Skeleton rows={8} />}
      </View>
    )
  const fields = fieldsOf(section)
  return (
    <FormContext.Provider value={form}>
      <View data-testid="ed.editor">
        <Head draft={draft} onClose={async () => (await draft.flush()) && onClose()} />
        <Segments
          label="届次的各部分"
          parts={SECTIONS}
          value={section}
          onChange={id => void show(id)}
          testId="ed.section"
        />
        {section === 'review' && (
          <ReviewPart edition={edition} draft={draft} onJump={jump} onMoved={onMoved} />
        )}
        {section === 'notice' && <NoticePart />}
        {section === 'silences' && <SilencesPart />}
        {fields && (
          <View className="card">
            <TargetContext.Provider value={target}>
              <FormFields fields={fields} />
            </TargetContext.Provider>
          </View>
        )}
      </View>
    </FormContext.Provider>
  )
}

function Head({ draft, onClose }: { draft: EditionDraft; onClose: () => void }) {
  const { view, form, save, dirty } = draft
  if (!view || !form) return null
  const conflict = save.failure?.code === 'VERSION_CONFLICT'
  return (
    <View className="card">
      <View className="ed-head">
        <View className="ed-head__title">{form.document.edition.name || view.slug}</View>
        <StatusChip status={looks[view.state]}>{`第${view.version}版 ${view.stateName}`}</StatusChip>
      </View>
      {view.basis && <View className="ed-note">{`依据：${view.basis}`}</View>}
      {save.failure && (
        <ErrorState
          slim
          failure={save.failure}
          onRetry={conflict ? undefined : () => void draft.flush()}
          testId="ed.save.error"
        />
      )}
      <View className="ed-tools">
        <Button kind="secondary" narrow testId="ed.close" onTap={onClose}>
          返回列表
        </Button>
        {!form.readOnly && (
          <Button
            narrow
            busy={save.busy}
            testId="ed.save"
            disabledReason={dirty ? null : '没有未保存的改动'}
            onTap={() => void draft.flush()}
          >
            保存
          </Button>
        )}
        {conflict && (
          <Button kind="secondary" narrow testId="ed.discard" onTap={() => void draft.discard()}>
            放弃我的改动，看最新的
          </Button>
        )}
        {!form.readOnly && <SaveState kind={dirty ? 'unsaved' : 'cloud'} testId="ed.state" />}
      </View>
    </View>
  )
}
