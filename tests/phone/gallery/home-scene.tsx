import { Text, View } from '@tarojs/components'
import { Button } from '../../../src/components/button'
import { Countdown } from '../../../src/components/countdown'
import { Icon } from '../../../src/components/icon'
import { Pressable } from '../../../src/components/pressable'
import { Timeline } from '../../../src/components/timeline'
import { Page } from '../../../src/platform/page'

const now = Date.parse('2026-06-28T08:20:00Z')

/** The kit as a home page would use it. */
export function HomeScene() {
  return (
    <Page testId="gallery.home" title="创赛通" tab="pages/home/index">
      <View className="stack">
        <Countdown
          label="距报名截止还有"
          overLabel="报名已截止"
          until="2026-07-10T15:59:59.999Z"
          now={now}
          testId="countdown"
        />
        <View className="pair">
          <Button kind="secondary" icon="search">
            我能报哪个组
          </Button>
          <Button icon="edit">开始报名</Button>
        </View>
        <View className="card">
          <Timeline
            items={[
              { title: '报名', time: '6月1日 — 7月10日 23:59', state: 'now', note: '企业组、创业组' },
              { title: '初赛', time: '7月15日', state: 'later' },
              { title: '决赛', time: '7月下旬', state: 'later', tentative: true },
              { title: '推荐参加省赛', time: '8月5日前', state: 'later' },
            ]}
          />
        </View>
        <View className="card">
          {['关于举办2026年大赛的通知', '初赛时间与地点安排', '官网注册报名操作说明'].map(title => (
            <Pressable className="link-row" key={title}>
              <View className="link-row__text">
                <Text>{title}</Text>
                <Text className="link-row__note">6月20日</Text>
              </View>
              <Icon name="next" />
            </Pressable>
          ))}
        </View>
      </View>
    </Page>
  )
}
