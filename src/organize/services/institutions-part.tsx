import { Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Button } from '../../components/button'
import { momentText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import { ErrorState } from '../../components/error-state'
import { type Status, StatusChip } from '../../components/status-chip'
import type { DeskInstitution, ServicesDeskView } from '../../contract/views/services-desk'
import { useAction } from '../../platform/use-action'
import { InstitutionSheet } from './institution-sheet'

const looks: Record<DeskInstitution['state'], Status> = {
  registered: 'need',
  verified: 'pass',
  active: 'pass',
  closed: 'idle',
}

interface PhoneProperties {
  edition: string
  of: DeskInstitution
  mayLook: boolean
  children: ReactNode
}

/** The contact with the telephone masked, then what an officer may do. */
function Phone({ edition, of, mayLook, children }: PhoneProperties) {
  const { run, busy, failure } = useAction('services', 'revealInstitution')
  const [phone, setPhone] = useState<string | null>(null)
  const look = async () => {
    const reply = await run({ edition, institution: of.id })
    if (reply.ok) setPhone(reply.data.phone)
  }
  return (
    <View>
      <Text className="digits">{`联系人：${of.contactName} ${phone ?? of.phoneMasked}`}</Text>
      {failure && <ErrorState slim failure={failure} />}
      {mayLook && (
        <View className="service-acts">
          {children}
          {phone === null && (
            <Button
              kind="quiet"
              narrow
              busy={busy}
              onTap={() => void look()}
              testId={`org.services.phone.${of.id}`}
            >
              看电话（留痕）
            </Button>
          )}
        </View>
      )}
    </View>
  )
}

function Institution({
  view,
  of,
  onDecide,
}: {
  view: ServicesDeskView
  of: DeskInstitution
  onDecide: () => void
}) {
  return (
    <View className="card" data-testid={`org.services.institution.${of.id}`} data-state={of.state}>
      <StatusChip status={looks[of.state]}>{of.stateLabel}</StatusChip>
      <View className="card__title">{of.name}</View>
      <View className="note">{`${of.kindName} · ${momentText(of.registeredAt)}登记`}</View>
      <View className="note digits">{`${of.codeName} ${of.code}`}</View>
      <View>{`意向：${of.intentNames.join('、')}`}</View>
      {of.candidate && (
        <View className="note">
          {`评委候选：${of.candidate.name}，${of.candidate.field}。候选不代表聘任，没有评审权限。`}
        </View>
      )}
      {of.reason && <View className="note">{`关闭原因：${of.reason}`}</View>}
      <Phone edition={view.edition} of={of} mayLook={view.mayDecide}>
        {of.state !== 'closed' && (
          <Button
            kind={of.state === 'registered' ? 'primary' : 'secondary'}
            narrow
            onTap={onDecide}
            testId={`org.services.decide.${of.id}`}
          >
            {of.state === 'registered' ? '核验' : '关闭'}
          </Button>
        )}
      </Phone>
    </View>
  )
}

/** 服务机构: those to be verified first; telephones masked, each look on record. */
export function InstitutionsPart({ view, onChanged }: { view: ServicesDeskView; onChanged: () => void }) {
  const [deciding, setDeciding] = useState<DeskInstitution | null>(null)
  const done = () => {
    setDeciding(null)
    onChanged()
  }
  if (view.institutions.length === 0)
    return (
      <EmptyState icon="people" title="还没有机构登记">
        机构在“对接服务”里登记后，会出现在这里等您核验。
      </EmptyState>
    )
  return (
    <View className="service-grid">
      {view.institutions.map(of => (
        <Institution key={of.id} view={view} of={of} onDecide={() => setDeciding(of)} />
      ))}
      {deciding && (
        <InstitutionSheet
          edition={view.edition}
          of={deciding}
          onClose={() => setDeciding(null)}
          onDone={done}
        />
      )}
    </View>
  )
}
