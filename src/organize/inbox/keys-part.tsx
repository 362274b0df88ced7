import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import type { InterchangeDeskView } from '../../contract/views/interchange'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import { CallState } from '../shared/call-state'
import { CopyLine } from '../shared/copy-line'
import { UnitKeys } from './unit-keys'

function Recipient({ view, onMade }: { view: InterchangeDeskView; onMade: () => void }) {
  const make = useAction('recommendations', 'makeInterchangeKeys')
  const { recipient, edition, may } = view
  const run = async () => {
    const reply = await make.run({ edition })
    if (reply.ok) onMade()
  }
  return (
    <View className="card" data-testid="prov.keys.recipient">
      <View className="card__title">本系统的接收公钥</View>
      <View className="note">
        有自己系统的市把名单加密给这个公钥，只有本系统打得开。请整段发给该市，并在电话里核对校验码。
      </View>
      {make.failure && <ErrorState slim failure={make.failure} />}
      {recipient ? (
        <View>
          <CopyLine name="接收公钥" text={recipient.publicKey} testId="prov.keys.recipient.key" />
          <View>{`校验码 ${recipient.fingerprint}`}</View>
        </View>
      ) : (
        <Button
          narrow
          busy={make.busy}
          disabledReason={may.confirm ? null : '由负责人生成'}
          onTap={() => void run()}
          testId="prov.keys.make"
        >
          生成密钥
        </Button>
      )}
    </View>
  )
}

/** Keys and tokens of the units that run their own copy: registered by two persons, tokens shown once. */
export function KeysPart({ edition }: { edition: string }) {
  const call = useCall('recommendations', 'interchangeDesk', { edition })
  const [shown, setShown] = useState<{ unit: string; token: string } | null>(null)
  const reload = () => void call.reload()
  const view = call.data
  return (
    <View>
      <CallState call={call} />
      {view && <Recipient view={view} onMade={reload} />}
      {view?.units.map(unit => (
        <UnitKeys
          key={unit.unit}
          edition={edition}
          unit={unit}
          may={view.may}
          token={shown?.unit === unit.unit ? shown.token : null}
          onToken={token => {
            setShown({ unit: unit.unit, token })
            reload()
          }}
          onChanged={reload}
        />
      ))}
    </View>
  )
}
