import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ChoiceList } from '../../components/choice-list'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextArea } from '../../components/text-area'
import type { CityCaseView, CrossStance } from '../../contract/views/cross'
import { fieldProblem, useAction } from '../../platform/use-action'
import { stances } from '../shared/cross-stances'

interface Properties {
  edition: string
  of: CityCaseView
  round: 'state' | 'appeal'
  onClose: () => void
  onDone: () => void
}

/** What the unit says about its project, or why a ruling should be looked at again. */
export function CrossSaySheet({ edition, of, round, onClose, onDone }: Properties) {
  const state = useAction('recommendations', 'stateCross')
  const appeal = useAction('recommendations', 'appealCross')
  const { busy, failure } = round === 'state' ? state : appeal
  const [stance, setStance] = useState<CrossStance | null>(null)
  const [text, setText] = useState('')
  const missing = round === 'state' && !stance ? '请选择市里的意见' : text.trim() === '' ? '请填写内容' : null
  const send = async () => {
    const held = { edition, case: of.case, application: of.own.application, expectedVersion: of.version }
    const reply =
      round === 'state' && stance
        ? await state.run({ ...held, stance, text })
        : await appeal.run({ ...held, text })
    if (reply.ok) onDone()
  }
  return (
    <Sheet
      open
      title={round === 'state' ? '市里意见' : '提出申诉'}
      testId="org.recommend.cross.sheet"
      onClose={onClose}
      actions={
        <Button
          busy={busy}
          disabledReason={missing}
          testId="org.recommend.cross.send"
          onTap={() => void send()}
        >
          提交
        </Button>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      <View className="lead">
        {round === 'state'
          ? `请就“${of.own.projectName}”说明情况，提交后不能修改，可以再补充。`
          : '申诉只有一次，在新的裁定前原裁定仍然有效。'}
      </View>
      {round === 'state' && (
        <ChoiceList
          name="say-stance"
          label="市里的意见"
          choices={stances}
          value={stance}
          onChange={setStance}
        />
      )}
      <TextArea
        name="say-text"
        label={round === 'state' ? '意见内容' : '申诉理由'}
        most={1000}
        value={text}
        onChange={setText}
        problem={fieldProblem(failure, 'text')}
      />
    </Sheet>
  )
}
