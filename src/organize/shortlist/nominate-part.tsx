import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { CheckItem } from '../../components/check-item'
import { ChoiceList } from '../../components/choice-list'
import { ErrorState } from '../../components/error-state'
import { TextInput } from '../../components/text-input'
import type { NominationBoard } from '../../contract/views/nation-nominations'
import { useOnline } from '../../platform/network'
import { fieldProblem, useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import { CallState } from '../shared/call-state'

interface Properties {
  edition: string
  channel: NominationBoard['channels'][number]
  late: boolean
  mayLate: boolean
  onDone: () => void
}

const fields = ['application', 'rank', 'reason', 'lateReason']

/** One more nomination: found in the contest's own part of the library, with its rank in the final. */
export function NominatePart({ edition, channel, late, mayLate, onDone }: Properties) {
  const online = useOnline()
  const { run, busy, failure } = useAction('recommendations', 'nominate')
  const [typed, setTyped] = useState('')
  const [search, setSearch] = useState('')
  const [application, setApplication] = useState<string | null>(null)
  const [rank, setRank] = useState('')
  const [notWinner, setNotWinner] = useState(false)
  const [reason, setReason] = useState('')
  const [lateReason, setLateReason] = useState('')
  const found = useCall('recommendations', 'libraryProjects', {
    ...{ edition, source: channel.channel, group: null, search, page: 1 },
  })
  const free = (found.data?.projects ?? []).filter(({ nominated }) => nominated === null)
  const place = Number(rank)
  const missing =
    application === null
      ? '请选择项目'
      : !(Number.isInteger(place) && place > 0)
        ? '请填写决赛组内名次'
        : late && !mayLate
          ? '推荐已经截止，须由负责人特批'
          : null
  const send = async () => {
    if (application === null) return
    const asked = { edition, channel: channel.channel, application, rank: place }
    if (!(await run({ ...asked, finalWinner: !notWinner, reason, lateReason })).ok) return
    setApplication(null)
    setRank('')
    setReason('')
    void found.reload()
    onDone()
  }
  return (
    <View className="card" data-testid="nat.list.nominate">
      <View className="card__title">登记推荐</View>
      {failure && !failure.details?.fields?.some(({ path }) => fields.includes(path)) && (
        <ErrorState slim failure={failure} />
      )}
      <TextInput
        name="nominate-search"
        label="在库项目：名称或完整编号"
        maxLength={40}
        value={typed}
        onChange={setTyped}
        onConfirm={() => setSearch(typed)}
      />
      <Button kind="quiet" narrow onTap={() => setSearch(typed)} testId="nat.list.search">
        查找
      </Button>
      <CallState call={found} rows={3} />
      {found.data?.total === 0 && <View className="note">项目库里没有这家的项目，请先导入。</View>}
      {free.length > 0 && (
        <ChoiceList
          name="nominate-project"
          label="推荐哪个项目"
          choices={free.map(each => ({
            value: each.application,
            label: each.projectName,
            hint: `${each.subjectName} · ${each.groupName} · 编号 ${each.externalNumber}`,
          }))}
          value={application}
          onChange={setApplication}
          problem={fieldProblem(failure, 'application')}
        />
      )}
      <TextInput
        name="nominate-rank"
        label="决赛组内名次"
        keyboard="number"
        maxLength={3}
        value={rank}
        onChange={setRank}
        problem={fieldProblem(failure, 'rank')}
      />
      <CheckItem
        label="不是决赛胜出项目（例外，须写理由）"
        checked={notWinner}
        onChange={setNotWinner}
        testId="nat.list.exception"
      />
      <TextInput
        name="nominate-reason"
        label="例外的理由"
        optional
        maxLength={200}
        value={reason}
        onChange={setReason}
        problem={fieldProblem(failure, 'reason')}
      />
      {late && (
        <TextInput
          name="nominate-late"
          label="逾期特批理由"
          maxLength={200}
          value={lateReason}
          onChange={setLateReason}
          problem={fieldProblem(failure, 'lateReason')}
        />
      )}
      <Button
        busy={busy}
        disabledReason={online ? missing : '联网后再操作'}
        onTap={() => void send()}
        testId="nat.list.send"
      >
        登记推荐
      </Button>
    </View>
  )
}
