import { Text, View } from '@tarojs/components'
import { dayText } from '../../components/date-text'
import type { MyResultView } from '../../contract/views/results'

const droppedText = { high: '最高，已去掉', low: '最低，已去掉' } as const

function factsOf(result: MyResultView): { name: string; value: string }[] {
  const { round, rank, score, scoreLine, moneyText, publishedOn, verb } = result
  return [
    { name: '轮次', value: round },
    { name: '最终得分', value: score },
    { name: '组内名次', value: rank === null ? null : `第 ${rank} 名` },
    { name: '怎么算的', value: scoreLine },
    { name: '奖金', value: moneyText },
    { name: `${verb}日期`, value: publishedOn && dayText(publishedOn) },
  ].flatMap(({ name, value }) => (value ? [{ name, value }] : []))
}

/** 成绩: round, score, rank, how it was worked out, and what each seat gave on the day; no judge is named. */
export function ScoreCard({ result }: { result: MyResultView }) {
  return (
    <View>
      <View className="card" data-testid="result.facts">
        <View className="card__title">成绩</View>
        {factsOf(result).map(({ name, value }) => (
          <View className="fact" key={name}>
            <Text className="fact__name">{name}</Text>
            <Text className="fact__value digits">{value}</Text>
          </View>
        ))}
      </View>
      {result.seats.length > 0 && (
        <View className="card" data-testid="result.seats">
          <View className="card__title">各评委分</View>
          <View className="note">现场已亮分，按席号列出。</View>
          {result.seats.map(({ seat, total, dropped }) => (
            <View className="fact" key={seat}>
              <Text className="fact__name">{`${seat} 号席`}</Text>
              <Text className={dropped ? 'fact__value fact__value--quiet digits' : 'fact__value digits'}>
                {dropped ? `${total}（${droppedText[dropped]}）` : total}
              </Text>
            </View>
          ))}
        </View>
      )}
    </View>
  )
}
