import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { CheckItem } from '../../components/check-item'
import { SelectField } from '../../components/select-field'
import { Sheet } from '../../components/sheet'
import { TextInput } from '../../components/text-input'
import type { MemberEntry } from '../../core/application-form/field'
import { IdentityPart } from './identity-part'

const educations = ['博士', '硕士', '本科', '大专', '高中及以下'].map(name => ({ value: name, label: name }))

interface Properties {
  member: MemberEntry
  /** Its place in the list, from 0. */
  place: number
  identity: 'required' | 'optional' | null
  certificateMax: number | null
  signedFull: boolean
  sensitiveConsent: boolean
  onConsented: () => void
  onChange: (change: Partial<MemberEntry>) => void
  onRemove: () => void
  onMoveUp: () => void
  onClose: () => void
}

/** One member, in a half screen. */
export function MemberSheet(properties: Properties) {
  const { member, place, identity, certificateMax, signedFull, onChange, onClose } = properties
  const [left, setLeft] = useState(false)
  const nameProblem = left && member.name.trim() === '' ? '请填写成员姓名' : null
  const noMoreNames = signedFull && !member.onCertificate
  return (
    <Sheet
      open
      title={place === 0 && member.name === '' ? '添加成员' : `成员 ${place + 1}`}
      testId="member"
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" onTap={properties.onRemove} testId="member.remove">
            删除
          </Button>
          <Button onTap={onClose} testId="member.done">
            完成
          </Button>
        </>
      }
    >
      <TextInput
        name="member.name"
        label="姓名"
        hint="与身份证一致，证书按此署名"
        maxLength={60}
        value={member.name}
        onChange={name => onChange({ name })}
        onLeave={() => setLeft(true)}
        problem={nameProblem}
      />
      <TextInput
        name="member.role"
        label="分工"
        hint="如 技术负责人"
        maxLength={60}
        optional
        value={member.role}
        onChange={role => onChange({ role })}
      />
      <TextInput
        name="member.position"
        label="职务"
        hint="在单位或团队里的职务，如 总工程师"
        maxLength={60}
        optional
        value={member.position ?? ''}
        onChange={position => onChange({ position: position || undefined })}
      />
      <SelectField
        name="member.education"
        label="学历"
        optional
        options={educations}
        value={member.education ?? null}
        onChange={education => onChange({ education })}
      />
      <CheckItem
        checked={member.core}
        label="核心成员"
        testId="member.core"
        onChange={core => onChange({ core })}
      />
      {certificateMax !== null && (
        <CheckItem
          checked={member.onCertificate}
          label={noMoreNames ? `证书署名已满 ${certificateMax} 人，先取消一位再选` : '在证书上署名'}
          testId="member.certificate"
          onChange={on => onChange({ onCertificate: on && !noMoreNames })}
        />
      )}
      {identity !== null && member.core && (
        <IdentityPart
          member={member}
          required={identity === 'required'}
          agreed={properties.sensitiveConsent}
          onAgreed={properties.onConsented}
          onChange={typed => onChange({ identity: typed })}
        />
      )}
      {place > 0 && (
        <View className="sheet-extra">
          <Button kind="secondary" onTap={properties.onMoveUp} testId="member.up">
            上移一位（署名按此排序）
          </Button>
        </View>
      )}
    </Sheet>
  )
}
