import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Field } from '../../components/field'
import type { MemberEntry } from '../../core/application-form/field'
import { asMembers } from '../../core/application-form/field-problem'
import { changedAt, emptyMember, isBlank, movedUp, removedAt, signedCount } from './entries'
import { EntryRow } from './entry-row'
import type { FieldControlProperties } from './field-control-properties'
import { MemberSheet } from './member-sheet'

function identityNote({ identity, identityLast4 }: MemberEntry): string | null {
  const last4 = identity ? identity.slice(-4) : identityLast4
  return last4 ? `证件尾号 ${last4}` : null
}

function Chips({ member }: { member: MemberEntry }) {
  const identity = identityNote(member)
  return (
    <>
      <Text className={member.core ? 'tag tone-brand' : 'tag tone-neutral'}>
        {member.core ? '核心成员' : '一般成员'}
      </Text>
      {member.onCertificate && <Text className="tag tone-award">证书署名</Text>}
      {identity && <Text className="tag tone-neutral digits">{identity}</Text>}
    </>
  )
}

/** 团队成员: who they are, who is core, who stands on the certificate and in which order. Written through as typed. */
export function MembersField(properties: FieldControlProperties) {
  const { field, value, problem, onChange, onLeave, quietLabel, sensitiveConsent, onConsented } = properties
  const [open, setOpen] = useState<number | null>(null)
  const members = asMembers(value)
  const keep = (list: MemberEntry[]) => onChange(list.length > 0 ? list : null)
  const member = open === null ? undefined : members[open]
  const full = field.max !== null && members.length >= field.max ? `最多${field.max}人` : null
  const count =
    field.certificateMax === null ? null : `证书署名 ${signedCount(members)}/${field.certificateMax} 人`

  const close = () => {
    if (open !== null && member && isBlank(member)) keep(removedAt(members, open))
    setOpen(null)
    onLeave()
  }
  const add = () => {
    keep([...members, emptyMember()])
    setOpen(members.length)
  }
  return (
    <Field
      name={field.id}
      label={field.label}
      hint={field.example ?? undefined}
      why={field.why ?? undefined}
      optional={!field.required}
      problem={problem}
      quietLabel={quietLabel}
      aside={count && <Text className="field__count digits">{count}</Text>}
      group
    >
      <View className="entries">
        {members.map((each, index) => (
          <EntryRow
            key={each.id}
            title={each.name.trim() || '还没有写姓名'}
            note={each.role}
            testId={`member.${index}`}
            onOpen={() => setOpen(index)}
          >
            <Chips member={each} />
          </EntryRow>
        ))}
        <Button kind="secondary" icon="plus" onTap={add} disabledReason={full} testId="member.add">
          添加成员
        </Button>
      </View>
      {open !== null && member && (
        <MemberSheet
          key={member.id}
          member={member}
          place={open}
          identity={field.identity}
          signedFull={field.certificateMax !== null && signedCount(members) >= field.certificateMax}
          certificateMax={field.certificateMax}
          sensitiveConsent={sensitiveConsent}
          onConsented={onConsented}
          onChange={change => keep(changedAt(members, open, change))}
          onRemove={() => {
            keep(removedAt(members, open))
            setOpen(null)
          }}
          onMoveUp={() => {
            keep(movedUp(members, open))
            setOpen(open - 1)
          }}
          onClose={close}
        />
      )}
    </Field>
  )
}
