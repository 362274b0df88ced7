import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { momentText } from '../../components/date-text'
import { ErrorState } from '../../components/error-state'
import type { InterchangeView } from '../../contract/views/interchange'
import { ConfirmSheet } from '../../platform/confirm-sheet'
import { showToast } from '../../platform/dialogs'
import { saveFile } from '../../platform/download'
import { useOnline } from '../../platform/network'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import { useConfirmed } from '../../platform/use-confirmed'
import { CopyLine } from '../shared/copy-line'
import { LinkSheet } from './link-sheet'

interface Properties {
  edition: string
  /** Read again when the list was submitted or opened. */
  listState: string
}

/** 跨系统报送: where the level above works in another system, the submitted list goes there as a signed file or directly. */
export function InterchangeCard({ edition, listState }: Properties) {
  const call = useCall('recommendations', 'interchange', { edition })
  const view = call.data
  if (!view?.to) return null
  return <Card key={listState} view={view} onChanged={() => void call.reload()} />
}

/** Why the list cannot go up yet, or null. */
function whyNot({ signing, recipient, submitted, may }: InterchangeView, online: boolean): string | null {
  if (!may.manage) return '由负责人办理'
  if (!online) return '联网后再操作'
  if (!signing) return '请先生成密钥'
  if (!recipient) return '请先填写接收公钥'
  return submitted ? null : '请先提交推荐'
}

function Card({ view, onChanged }: { view: InterchangeView; onChanged: () => void }) {
  const online = useOnline()
  const save = useAction('recommendations', 'exportSigned')
  const send = useAction('recommendations', 'sendUp')
  const stepUp = useConfirmed()
  const [linking, setLinking] = useState(false)
  const { edition, recipient, sent, hasToken, may } = view
  const missing = whyNot(view, online)
  const take = () =>
    void stepUp.attempt(
      () => save.run({ edition }),
      async ({ filename, mediaType, base64 }) => {
        const saved = await saveFile(filename, mediaType, base64)
        showToast(saved ? '已导出签名文件' : '没能保存文件，请换电脑浏览器再试')
      },
    )
  const deliver = () =>
    void stepUp.attempt(
      () => send.run({ edition }),
      ({ already }) => {
        showToast(already ? '对方已经收到过这份名单' : '对方已收到名单')
        onChanged()
      },
    )
  const failures = [save.failure, send.failure]
  const failure = failures.find(each => each && each.code !== 'CONFIRM_NEEDED')
  return (
    <View className="card" data-testid="org.recommend.interchange">
      <View className="card__title">跨系统报送</View>
      <View className="note">
        {`${view.to?.name ?? '上级'}不在本系统办理时用。文件只有对方打得开，重复报送不会有变化。`}
      </View>
      {failure && <ErrorState slim failure={failure} />}
      <OwnKey view={view} onMade={onChanged} />
      {recipient && (
        <View className="note digits">{`上级接收公钥校验码 ${recipient.fingerprint}，请电话核对`}</View>
      )}
      {sent && (
        <View
          className={sent.current ? 'notice-line tone-pass' : 'note'}
          data-testid="org.recommend.interchange.sent"
        >
          {`${momentText(sent.at)}已通过接口送达（第 ${sent.number} 次）${sent.late ? '，已逾期' : ''}`}
        </View>
      )}
      <View className="interchange-acts">
        {may.manage && (
          <Button kind="quiet" narrow onTap={() => setLinking(true)} testId="org.recommend.interchange.link">
            {recipient ? '更改接收公钥和令牌' : '填写接收公钥'}
          </Button>
        )}
        <Button
          kind="secondary"
          narrow
          busy={save.busy}
          disabledReason={missing}
          onTap={take}
          testId="org.recommend.interchange.export"
        >
          导出签名文件
        </Button>
        {view.online && (
          <Button
            kind="secondary"
            narrow
            busy={send.busy}
            disabledReason={missing ?? (hasToken ? null : '请先填写接口令牌')}
            onTap={deliver}
            testId="org.recommend.interchange.send"
          >
            直接报送
          </Button>
        )}
      </View>
      {linking && (
        <LinkSheet
          view={view}
          onClose={() => setLinking(false)}
          onDone={() => {
            setLinking(false)
            onChanged()
          }}
        />
      )}
      {stepUp.open && <ConfirmSheet onDone={stepUp.confirmed} onClose={stepUp.close} />}
    </View>
  )
}

/** The key that signs, to be read out over the telephone; made here by the person in charge. */
function OwnKey({ view, onMade }: { view: InterchangeView; onMade: () => void }) {
  const make = useAction('recommendations', 'makeInterchangeKeys')
  const { edition, signing, may } = view
  if (!signing)
    return (
      <View>
        {make.failure && <ErrorState slim failure={make.failure} />}
        <Button
          kind="secondary"
          busy={make.busy}
          disabledReason={may.manage ? null : '由负责人生成'}
          onTap={() => void make.run({ edition }).then(onMade)}
          testId="org.recommend.interchange.make"
        >
          生成签名密钥
        </Button>
      </View>
    )
  return (
    <View>
      <View className="note">本市签名公钥，请发给上级登记，并在电话里念校验码：</View>
      <CopyLine name="签名公钥" text={signing.publicKey} testId="org.recommend.interchange.key" />
      <View className="digits">{`校验码 ${signing.fingerprint}`}</View>
    </View>
  )
}
