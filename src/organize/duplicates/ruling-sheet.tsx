import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ChoiceList } from '../../components/choice-list'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextArea } from '../../components/text-area'
import type { DuplicateCaseView, DuplicateRuling } from '../../contract/views/duplicates'
import { fieldProblem, useAction } from '../../platform/use-action'

const both = 'both'

/** What an officer can say: which one stays, that both do for now, that they differ; or to look again. */
function choicesFor(of: DuplicateCaseView): { value: string; label: string; hint?: string }[] {
  const kept = of.sides.map((side, index) => ({
    value: side.application,
    label: `同一项目，保留${index === 0 ? '第一份' : '第二份'}`,
    hint: side.projectName.map(({ text }) => text).join(''),
  }))
  return [
    { value: 'not-same', label: '不是同一项目', hint: '两份都可以继续' },
    ...kept,
    {
      value: both,
      label: '同一或相似项目，先不定保留哪份',
      hint: '两份都不满足“不可重复报名”，等申报人选择',
    },
    ...(of.state === 'suspected'
      ? []
      : [{ value: 'suspected', label: '撤回原来的判断', hint: '重新列入待判断' }]),
  ]
}

function rulingOf(choice: string): { ruling: DuplicateRuling; keep: string | null } {
  if (choice === 'not-same' || choice === 'suspected') return { ruling: choice, keep: null }
  return { ruling: 'confirmed-same', keep: choice === both ? null : choice }
}

interface Properties {
  of: DuplicateCaseView
  edition: string
  onClose: () => void
  onDone: () => void
}

/** 判断: what the two are, with a reason; nobody is refused by it. */
export function RulingSheet({ of, edition, onClose, onDone }: Properties) {
  const { run, busy, failure } = useAction('screening', 'decideDuplicate')
  const [choice, setChoice] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const send = async () => {
    if (!choice) return
    const asked = { edition, case: of.id, reason, expectedRevision: of.revision, ...rulingOf(choice) }
    if ((await run(asked)).ok) onDone()
  }
  const missing = !choice ? '请选择判断' : reason.trim() === '' ? '请写明理由' : null
  return (
    <Sheet
      open
      title="判断是不是同一项目"
      testId="org.dup.sheet"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            再看看
          </Button>
          <Button busy={busy} disabledReason={missing} onTap={() => void send()} testId="org.dup.sheet.send">
            记下判断
          </Button>
        </>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      <View className="lead">
        判断会记入两份报名的“不可重复报名”一条并留痕。系统不会因此退回或取消任何报名，要不予通过请在审核页办理。
      </View>
      <ChoiceList
        name="ruling"
        label="您的判断"
        choices={choicesFor(of)}
        value={choice}
        onChange={setChoice}
        problem={fieldProblem(failure, 'ruling') ?? fieldProblem(failure, 'keep')}
      />
      <TextArea
        name="ruling-reason"
        label="理由"
        hint="写看到了什么：名称、简介、专利号、成员哪里相同或不同"
        most={300}
        value={reason}
        onChange={setReason}
        problem={fieldProblem(failure, 'reason')}
      />
    </Sheet>
  )
}
