import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { classNames } from '../../components/class-names'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'
import type { ClauseView } from '../../contract/views/catalog'
import { copyText, showToast } from '../../platform/dialogs'
import { pageAddress } from '../../platform/page-address'
import { shownWords } from './full-text'

const litMs = 3_000

/** The id of a clause's element, for links. */
export function clauseElement(id: string): string {
  return `clause-${id}`
}

/** One clause word for word; what the system does about it is folded, apart, and marked as ours. */
export function ClauseItem({
  clause,
  target,
  edition,
}: {
  clause: ClauseView
  /** Somebody came to see this very clause: it is highlighted for three seconds. */
  target: boolean
  edition: string
}) {
  const [open, setOpen] = useState(target)
  const [lit, setLit] = useState(target)
  useEffect(() => {
    setLit(target)
    if (!target) return
    const timer = setTimeout(() => setLit(false), litMs)
    return () => clearTimeout(timer)
  }, [target])
  const { id, heading, text, inheritanceLabel, reading, carriedOut, source } = clause
  const copy = async () => {
    const copied = await copyText(`“${shownWords(text)}”（${source}）`)
    showToast(copied ? '已复制本条和出处' : '这台设备不允许复制，请长按文字')
  }
  const link = pageAddress('pages/notice/index', { edition, clause: id })
  const forward = async () => {
    const copied = link !== null && (await copyText(`${heading} ${link}`))
    showToast(copied ? '已复制这一条的链接，可以发给别人' : '这台设备不允许复制')
  }
  return (
    <View
      id={clauseElement(id)}
      className={classNames('clause-item', lit && 'clause-item--target')}
      data-testid={`notice.${id}`}
      data-state={lit ? 'target' : undefined}
    >
      <View className="clause-item__head">
        <Text className="clause-item__place">{heading}</Text>
        {inheritanceLabel && <Text className="tag tone-manual">{inheritanceLabel}</Text>}
      </View>
      <View className="clause__text" data-testid={`notice.${id}.text`}>
        {shownWords(text)}
      </View>
      <View className="clause-item__tools">
        <Pressable
          className="clause-item__tool"
          expanded={open}
          onTap={() => setOpen(!open)}
          testId={`notice.${id}.fold`}
        >
          系统怎样执行这一条
          <Icon name={open ? 'down' : 'next'} />
        </Pressable>
        <Pressable className="clause-item__tool" onTap={copy} testId={`notice.${id}.copy`}>
          复制本条
        </Pressable>
        {link !== null && (
          <Pressable className="clause-item__tool" onTap={forward} testId={`notice.${id}.forward`}>
            转发
          </Pressable>
        )}
      </View>
      {open && (
        <View className="ours" data-testid={`notice.${id}.ours`}>
          <View className="ours__mark">系统说明，非原文</View>
          {reading && <View>{`意思是：${reading}`}</View>}
          {carriedOut.map(sentence => (
            <View className="bullet" key={sentence}>
              {sentence}
            </View>
          ))}
        </View>
      )}
    </View>
  )
}
