import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { CheckItem } from '../../components/check-item'
import { ClauseQuote } from '../../components/clause-quote'
import { ErrorState } from '../../components/error-state'
import { TextArea } from '../../components/text-area'
import type { TeamView } from '../../contract/views/team'
import { openLink } from '../../platform/navigation'
import { useOnline } from '../../platform/network'
import { type CertificateOrder, useCertificateOrder } from './use-certificate-order'

/** One name: on the certificate or not, and a place further up or down. */
function NameRow({ order, place }: { order: CertificateOrder; place: number }) {
  const member = order.members[place]
  if (!member) return null
  const { name, onCertificate } = member
  const noMore = order.full && !onCertificate
  const move = (by: -1 | 1, word: string, testId: string) => (
    <Button
      kind="secondary"
      narrow
      label={`${name}${word}`}
      onTap={() => order.move(place, by)}
      testId={`${testId}.${member.member}`}
    >
      {word}
    </Button>
  )
  return (
    <View className="name-row" data-testid={`certificate.${member.member}`}>
      <CheckItem
        checked={onCertificate}
        label={noMore ? `${name}（署名已满 ${order.max} 人，先取消一位）` : `${place + 1}. ${name}`}
        onChange={on => order.sign(place, on)}
        testId={`certificate.sign.${member.member}`}
      />
      <View className="name-row__moves">
        {place > 0 && move(-1, '上移', 'certificate.up')}
        {place < order.members.length - 1 && move(1, '下移', 'certificate.down')}
      </View>
    </View>
  )
}

/** 证书署名: who stands on the certificate, in which order, how many may; a reason where more are possible. */
export function CertificateCard({ team, onChanged }: { team: TeamView; onChanged: () => void }) {
  const order = useCertificateOrder(team, onChanged)
  const offline = useOnline() ? null : '联网后再操作'
  const { limit } = team.certificate
  const closed = team.orderClosedBecause
  return (
    <View>
      <View className="section">
        证书署名
        <Text className="note digits" data-testid="certificate.count">
          {limit ? ` ${order.count}/${limit.max} 人` : ` ${order.count} 人`}
        </Text>
      </View>
      <View className="card" data-testid="certificate">
        {limit ? (
          <ClauseQuote
            quote={limit.clause.text}
            source={limit.clause.source}
            onOpen={() => void openLink(limit.clause.link)}
          />
        ) : (
          <View className="note">证书署名人数：本届通知未规定</View>
        )}
        {order.members.map((member, place) => (
          <NameRow key={member.member} order={order} place={place} />
        ))}
        {order.needsReason && (
          <TextArea
            name="certificate.reason"
            label="超过上限的理由"
            why="通知写的是“原则上”，超过的由组织者批准"
            most={200}
            value={order.reason}
            onChange={order.setReason}
            problem={order.reasonProblem}
          />
        )}
        {order.failure && <ErrorState slim failure={order.failure} testId="certificate.error" />}
        <View className="card__action">
          <Button
            busy={order.busy}
            onTap={order.save}
            disabledReason={closed ?? offline ?? (order.changed ? null : '没有改动')}
            testId="certificate.save"
          >
            保存署名
          </Button>
        </View>
      </View>
    </View>
  )
}
