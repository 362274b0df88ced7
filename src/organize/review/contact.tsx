import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import type { ReviewView } from '../../contract/views/screening'
import { dial } from '../../platform/dialogs'
import { useAction } from '../../platform/use-action'
import type { Review } from './use-review'

/** The contact, masked; the whole number is shown on asking, and the asking is kept on record. */
export function Contact({ review, view }: { review: Review; view: ReviewView }) {
  const { run, busy, failure } = useAction('screening', 'revealContact')
  const [phone, setPhone] = useState<string | null>(null)
  const reveal = async () => {
    const { edition, application } = review.target
    const reply = await run({ edition, application })
    if (reply.ok) setPhone(reply.data.phone)
  }
  const { name, phoneMasked } = view.contact
  if (!name && !phoneMasked) return null
  return (
    <View className="facts__row">
      <Text className="facts__name">联系人</Text>
      <View className="facts__value">
        <Text>{[name, phone ?? phoneMasked].filter(Boolean).join(' ')}</Text>
        {view.may.revealContact && phoneMasked && !phone && (
          <Button
            kind="quiet"
            narrow
            busy={busy}
            onTap={() => void reveal()}
            testId="org.review.contact.reveal"
          >
            看完整号码
          </Button>
        )}
        {phone && (
          <Button kind="quiet" narrow icon="phone" onTap={() => dial(phone)}>
            拨打
          </Button>
        )}
        {failure && <View className="note tone-text-fail">{failure.message}</View>}
      </View>
    </View>
  )
}
