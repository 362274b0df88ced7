import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { dayText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import { StatusChip } from '../../components/status-chip'
import { TextInput } from '../../components/text-input'
import type { CertificateCheck } from '../../contract/views/certificates'
import { CallStates } from '../../platform/call-states'
import { usePageParameters } from '../../platform/navigation'
import { Page } from '../../platform/page'
import { useCall } from '../../platform/use-call'

function linesOf({ certificate: paper, ...check }: CertificateCheck): { name: string; value: string }[] {
  return [
    { name: '赛事', value: paper.editionName },
    { name: '组别', value: paper.groupName },
    { name: '奖项', value: paper.level },
    { name: '项目', value: paper.projectName },
    { name: '获奖单位', value: paper.subjectName },
    { name: '核心成员', value: paper.names.join('、') },
    { name: '颁发单位', value: paper.issuer },
    { name: '落款日期', value: dayText(paper.awardedOn) },
    { name: '颁发日期', value: dayText(check.issuedOn) },
    { name: '失效日期', value: check.endedOn ? dayText(check.endedOn) : '' },
    { name: '失效原因', value: check.endReason },
  ].filter(({ value }) => value !== '')
}

function Found({ check }: { check: CertificateCheck }) {
  return (
    <View className="card" data-testid="cert.found" data-state={check.state}>
      <View className="card__title digits">{check.number}</View>
      <StatusChip status={check.state === 'issued' ? 'pass' : 'fail'}>{check.stateText}</StatusChip>
      <View className="lead">{check.sentence}</View>
      {linesOf(check).map(({ name, value }) => (
        <View className="fact" key={name}>
          <Text className="fact__name">{name}</Text>
          <Text className="fact__value">{value}</Text>
        </View>
      ))}
      <View className="note">请与手中的证书逐项对照，不一致的以这里为准。</View>
    </View>
  )
}

/** 证书查验: whether a certificate is real, by the number on it or the code beside it. For anybody, without signing in. */
export default function CertificatePage() {
  const { n = '' } = usePageParameters()
  const [typed, setTyped] = useState(n)
  const [number, setNumber] = useState(n)
  const call = useCall('catalog', 'certificate', { number }, { enabled: number !== '' })
  const unknown = call.failure?.code === 'NOT_FOUND'
  const check = () => {
    if (typed.trim() === number) void call.reload()
    else setNumber(typed.trim())
  }
  return (
    <Page testId="cert" title="证书查验" state={call.data?.state ?? (unknown ? 'unknown' : 'empty')}>
      <View className="card">
        <TextInput
          name="number"
          label="证书编号"
          hint="在证书左下角，例如 CSC2026-140400-0001-F"
          maxLength={40}
          value={typed}
          onChange={setTyped}
        />
        <Button
          busy={call.loading}
          disabledReason={typed.trim() === '' ? '请先填写证书编号' : null}
          onTap={check}
          testId="cert.check"
        >
          查验
        </Button>
      </View>
      {unknown && (
        <EmptyState icon="document" title="未查到该证书编号" testId="cert.unknown">
          请对照证书核对有没有抄错；仍查不到的，请联系颁发单位。
        </EmptyState>
      )}
      {!unknown && number !== '' && <CallStates call={call} />}
      {call.data && !unknown && <Found check={call.data} />}
    </Page>
  )
}
