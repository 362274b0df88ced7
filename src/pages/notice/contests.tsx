import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'
import type { ContestListView, NoticeView } from '../../contract/views/catalog'

function Contest({ contest, number }: { contest: ContestListView['contests'][number]; number: number }) {
  const { name, place, host, organiser, site } = contest
  return (
    <View className="contest">
      <View className="contest__name">{`${number}. ${name}`}</View>
      <View>{`地点：${place}`}</View>
      <View>{`主办单位：${host}`}</View>
      {organiser && <View>{`承办单位：${organiser}`}</View>}
      {site && <View>{`报名网址：${site}`}</View>}
    </View>
  )
}

/** One list under its heading, folded until it is wanted: the longest has 34 contests. */
function ContestList({ list }: { list: ContestListView }) {
  const [open, setOpen] = useState(false)
  const { kind, heading, inheritedLabel, source, contests } = list
  return (
    <View className="card" data-testid={`notice.contests.${kind}`}>
      <Pressable
        className="contests__fold"
        expanded={open}
        onTap={() => setOpen(!open)}
        testId={`notice.contests.${kind}.fold`}
      >
        <Text className="contests__heading">{heading}</Text>
        {inheritedLabel && <Text className="tag tone-manual">{inheritedLabel}</Text>}
        <Icon name={open ? 'down' : 'next'} />
      </Pressable>
      <View className="note">{`出自 ${source}`}</View>
      {open &&
        contests.map((contest, index) => <Contest contest={contest} key={contest.name} number={index + 1} />)}
    </View>
  )
}

/** 赛事名录: how many contests of which kind there are, and each of them as printed. */
export function Contests({ contests }: { contests: NonNullable<NoticeView['contests']> }) {
  return (
    <View data-testid="notice.contests">
      <View className="note" data-testid="notice.contests.counted">
        {contests.counted}
      </View>
      {contests.lists.map(list => (
        <ContestList key={list.kind} list={list} />
      ))}
    </View>
  )
}
