import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextInput } from '../../components/text-input'
import type { ReviewView } from '../../contract/views/screening'
import { fieldProblem, useAction } from '../../platform/use-action'
import type { Review } from './use-review'

/** 官网报名号: the number the application has on the official site, and its entry by an officer. */
export function OfficialNumber({ review, view }: { review: Review; view: ReviewView }) {
  const { run, busy, failure } = useAction('screening', 'setOfficialNumber')
  const [open, setOpen] = useState(false)
  const [number, setNumber] = useState('')
  const save = async () => {
    const reply = await run({ ...review.target, officialNumber: number })
    if (!reply.ok) return
    await review.reload()
    setOpen(false)
  }
  return (
    <View className="facts__row">
      <Text className="facts__name">官网报名号</Text>
      <View className="facts__value">
        {view.officialNumber ? (
          <Text className="digits" data-testid="org.review.number">
            {view.officialNumber}
          </Text>
        ) : (
          <Text className="tone-text-need" data-testid="org.review.number">
            还没有
          </Text>
        )}
        {view.may.setOfficialNumber && (
          <Button kind="quiet" narrow onTap={() => setOpen(true)} testId="org.review.number.open">
            {view.officialNumber ? '更正' : '登记'}
          </Button>
        )}
      </View>
      <Sheet
        open={open}
        title="登记官网报名号"
        testId="org.review.number.sheet"
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button kind="secondary" onTap={() => setOpen(false)}>
              先不登记
            </Button>
            <Button
              busy={busy}
              disabledReason={number.trim() === '' ? '请填写报名号' : null}
              onTap={() => void save()}
              testId="org.review.number.save"
            >
              保存
            </Button>
          </>
        }
      >
        {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
        <TextInput
          name="officialNumber"
          label="官网报名号"
          hint="照大赛官网显示的填写，申报人会收到通知"
          value={number}
          onChange={setNumber}
          maxLength={40}
          problem={fieldProblem(failure, 'officialNumber')}
        />
      </Sheet>
    </View>
  )
}
