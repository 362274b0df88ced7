import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextArea } from '../../components/text-area'
import { fieldProblem, useAction } from '../../platform/use-action'

interface Properties {
  objection: string
  /** add: further facts of who objected · answer: the account of the other side. */
  act: 'add' | 'answer'
  onClose: () => void
  onDone: () => void
}

const texts = {
  add: {
    title: '补充事实',
    label: '补充的事实',
    lead: '原来写的保留不变，补充的另记一条。',
    send: '提交补充',
  },
  answer: { title: '说明情况', label: '情况说明', lead: '只能说明一次，提交后不能改。', send: '提交说明' },
}

/** Further facts, or the other side's account. */
export function WordsSheet({ objection, act, onClose, onDone }: Properties) {
  const add = useAction('applications', 'addToObjection')
  const answer = useAction('applications', 'answerObjection')
  const { run, busy, failure } = act === 'add' ? add : answer
  const [text, setText] = useState('')
  const { title, label, lead, send } = texts[act]
  const submit = async () => {
    if ((await run({ objection, text })).ok) onDone()
  }
  return (
    <Sheet
      open
      title={title}
      testId="appeal-status.sheet"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            先不提交
          </Button>
          <Button
            busy={busy}
            disabledReason={text.trim() === '' ? `请填写${label}` : null}
            onTap={() => void submit()}
            testId="appeal-status.sheet.send"
          >
            {send}
          </Button>
        </>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      <View className="lead">{lead}</View>
      <TextArea
        name="text"
        label={label}
        most={2000}
        value={text}
        onChange={setText}
        problem={fieldProblem(failure, 'text')}
      />
    </Sheet>
  )
}
