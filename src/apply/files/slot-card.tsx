import { Text, View } from '@tarojs/components'
import { accessible } from '../../components/accessible'
import { Button } from '../../components/button'
import { ClauseQuote } from '../../components/clause-quote'
import { Icon } from '../../components/icon'
import { StatusChip } from '../../components/status-chip'
import type { FileSlot, FileView } from '../../contract/views/files'
import { formatsText } from '../../core/file-name'
import { fileDrop } from '../../platform/file-drop'
import { openLink } from '../../platform/navigation'
import type { UploadFile } from '../../platform/upload-file'
import type { UploadRow } from '../../platform/uploads'
import { FileLine, OldVersion, UnfinishedLine, UploadLine } from './file-rows'
import type { Turned } from './sort-files'

/** What the person wants with the card's slot. */
export interface SlotActs {
  choose: () => void
  drop: (files: UploadFile[]) => void
  open: (file: FileView) => void
  chooseAgain: (unfinished: FileView | UploadRow) => void
  remove: (unfinished: FileView | UploadRow) => void
}

interface Properties {
  slot: FileSlot
  /** The notice states papers, but not this one. */
  unstated: boolean
  files: readonly FileView[]
  rows: readonly UploadRow[]
  turned: readonly Turned[]
  /** Files that take a place here already. */
  count: number
  mayChange: boolean
  /** Others may be changed now, this one may not. */
  closed: boolean
  online: boolean
  acts: SlotActs
}

function Asked({ slot, unstated }: Pick<Properties, 'slot' | 'unstated'>) {
  const { clause } = slot
  const limits = [
    formatsText(slot.formats),
    `每个不超过 ${slot.maxMegabytes}MB`,
    ...(slot.maxCount > 1 ? [`最多 ${slot.maxCount} 个`] : []),
  ]
  return (
    <View>
      <View className="note">
        {limits.map((limit, place) => (
          <Text className="file-limit" key={limit}>
            {place === 0 ? limit : `· ${limit}`}
          </Text>
        ))}
      </View>
      <View className="note">{slot.hint}</View>
      {clause && (
        <ClauseQuote quote={clause.text} source={clause.source} onOpen={() => void openLink(clause.link)} />
      )}
      {unstated && <View className="note">本届通知未规定，按系统默认</View>}
    </View>
  )
}

/** One purpose files are handed in for: what is asked, what is there, what is on its way, and choosing. */
export function SlotCard({
  slot,
  unstated,
  files,
  rows,
  turned,
  count,
  mayChange,
  closed,
  online,
  acts,
}: Properties) {
  const onItsWay = new Set(rows.map(({ state }) => state.upload))
  const shown = files.filter(({ id }) => !onItsWay.has(id))
  const current = shown.filter(({ replaced, state }) => !replaced && state !== 'uploading')
  const unfinished = shown.filter(({ replaced, state }) => !replaced && state === 'uploading')
  const old = shown.filter(({ replaced }) => replaced)
  const isThere = current.some(({ state, shutAway }) => state === 'ready' && !shutAway)
  const isFull = count >= slot.maxCount
  const drop = mayChange && !isFull ? fileDrop(acts.drop) : {}
  const asked = slot.required ? '必交，还没有' : '选交'
  return (
    <View
      className="card"
      data-testid={`files.slot.${slot.id}`}
      {...accessible({ role: 'group', label: slot.name })}
      {...drop}
    >
      <View className="slot__head">
        <View className="slot__name">{slot.name}</View>
        <StatusChip status={isThere ? 'pass' : slot.required ? 'need' : 'idle'}>
          {isThere ? '已有' : asked}
        </StatusChip>
      </View>
      <Asked slot={slot} unstated={unstated} />
      {closed && (
        <View className="note" data-testid={`files.closed.${slot.id}`}>
          这次补正没有要求改这一类，只能看。
        </View>
      )}
      <View className="file-list">
        {current.map(file => (
          <FileLine file={file} key={file.id} mayChange={mayChange} onOpen={() => acts.open(file)} />
        ))}
        {mayChange &&
          unfinished.map(file => (
            <UnfinishedLine
              file={file}
              key={file.id}
              onChooseAgain={() => acts.chooseAgain(file)}
              onRemove={() => acts.remove(file)}
            />
          ))}
        {rows.map(row => (
          <UploadLine
            row={row}
            key={row.key}
            onChooseAgain={() => acts.chooseAgain(row)}
            onRemove={() => acts.remove(row)}
          />
        ))}
        {old.map(file => (
          <OldVersion file={file} key={file.id} />
        ))}
      </View>
      {turned.map(({ name, sentence }) => (
        <View
          className="slot__turned tone-fail"
          key={name}
          data-testid={`files.turned.${slot.id}`}
          {...accessible({ role: 'alert' })}
        >
          <Icon name="cross" />
          <View className="slot__turned-text">
            <View className="slot__turned-name">{name}</View>
            {sentence}
          </View>
        </View>
      ))}
      {mayChange && !isFull && (
        <View className="slot__choose">
          <Button
            kind="secondary"
            icon="upload"
            onTap={acts.choose}
            disabledReason={online ? null : '联网后再选择，已选的会自动继续'}
            testId={`files.choose.${slot.id}`}
            label={`选择文件：${slot.name}`}
          >
            {count > 0 ? '再选一个文件' : '选择文件'}
          </Button>
          <View className="slot__drop note">也可以把文件拖到这里</View>
        </View>
      )}
    </View>
  )
}
