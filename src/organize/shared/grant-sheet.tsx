import { useState } from 'react'
import { Button } from '../../components/button'
import { DateField } from '../../components/date-field'
import { ErrorState } from '../../components/error-state'
import { SelectField } from '../../components/select-field'
import { Sheet } from '../../components/sheet'
import { TextInput } from '../../components/text-input'
import type { Input } from '../../contract/operations'
import { roleNames } from '../../contract/roles'
import { fieldProblem, useAction } from '../../platform/use-action'

type Role = Input<'session', 'grantRole'>['role']

const roles: readonly Role[] = [
  'judge',
  'committee',
  'operator',
  'approver',
  'contractor',
  'liaison',
  'notary',
  'supervisor',
]
const options = roles.map(role => ({ value: role, label: roleNames[role] }))

interface Properties {
  edition: string
  counties: readonly { code: string; name: string }[]
  onDone: () => Promise<void>
  onClose: () => void
}

/** Gives somebody a role: known by the phone he signs in with, for as long as he serves. */
export function GrantSheet({ edition, counties, onDone, onClose }: Properties) {
  const grant = useAction('session', 'grantRole')
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [role, setRole] = useState<Role | null>(null)
  const [unit, setUnit] = useState<string | null>(null)
  const [day, setDay] = useState('')
  const problem = (field: string) => fieldProblem(grant.failure, field)
  const send = async () => {
    if (!role) return
    const place = role === 'liaison' && unit ? { unit } : {}
    if ((await grant.run({ edition, name, phone, role, validUntil: day, ...place })).ok) await onDone()
  }
  const missing = !name.trim() ? '请填写姓名' : !phone.trim() ? '请填写手机号' : !role ? '请选择身份' : null
  const late = /^\d{4}-\d{2}-\d{2}$/.test(day) ? null : '请填写到期日'
  return (
    <Sheet
      open
      title="开通身份"
      testId="people.sheet"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            取消
          </Button>
          <Button busy={grant.busy} disabledReason={missing ?? late} onTap={send} testId="people.save">
            开通
          </Button>
        </>
      }
    >
      {grant.failure && !grant.failure.details?.fields && <ErrorState slim failure={grant.failure} />}
      <TextInput
        name="name"
        label="姓名"
        value={name}
        onChange={setName}
        maxLength={30}
        problem={problem('name')}
      />
      <TextInput
        name="phone"
        label="手机号"
        hint="对方用它登录"
        keyboard="number"
        value={phone}
        onChange={setPhone}
        maxLength={14}
        problem={problem('phone')}
      />
      <SelectField
        name="role"
        label="身份"
        options={options}
        value={role}
        onChange={value => setRole(value as Role)}
        problem={problem('role')}
      />
      {role === 'liaison' && (
        <SelectField
          name="unit"
          label="所在县区"
          options={counties.map(({ code, name: county }) => ({ value: code, label: county }))}
          value={unit}
          onChange={setUnit}
          problem={problem('unit')}
        />
      )}
      <DateField
        name="validUntil"
        label="到期日"
        hint="当天24点到期，评委建议到赛后一周"
        value={day}
        onChange={setDay}
        problem={problem('validUntil')}
      />
    </Sheet>
  )
}
