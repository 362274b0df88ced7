import { View } from '@tarojs/components'
import { useState } from 'react'
import type { FileSlot, FilesView, FileView } from '../../contract/views/files'
import { type UploadSource, uploadSources } from '../../platform/choose-upload'
import { useOnline } from '../../platform/network'
import type { UploadRow } from '../../platform/uploads'
import { FileSheet } from './file-sheet'
import { RemoveSheet } from './remove-sheet'
import { SecrecySheet } from './secrecy'
import { SlotCard } from './slot-card'
import { SourceSheet } from './source-sheet'
import { useChoosing } from './use-choosing'
import type { Files } from './use-files'
import { type Removable, useRemoving } from './use-removing'

type Work = (source: UploadSource) => void

function isRow(found: Removable): found is UploadRow {
  return 'key' in found
}

/** All slots with what lies on top of them: the reminder, the place to choose from, a file's sheet, removing. */
export function Slots({ files, view, owner }: { files: Files; view: FilesView; owner: string | null }) {
  const { rows, reload } = files
  const { application } = view
  const choosing = useChoosing(view, rows, { owner, application })
  const removing = useRemoving(application, reload)
  const online = useOnline()
  const [opened, setOpened] = useState<string | null>(null)
  const [unread, setUnread] = useState<(() => void) | null>(null)
  const [asking, setAsking] = useState<{ sources: UploadSource[]; work: Work } | null>(null)
  const shown = view.files.find(({ id }) => id === opened) ?? null

  const fromSomewhere = (slot: FileSlot, work: Work) => {
    const sources = uploadSources(slot.formats)
    const [only] = sources
    if (sources.length === 1 && only) work(only)
    else setAsking({ sources, work })
  }
  /** Nothing is chosen before the reminder was ticked. */
  const once = (work: () => void) => {
    if (view.secrecy.tickedAt) work()
    else setUnread(() => work)
  }
  const choose = (slot: FileSlot, replaces: FileView | null = null) =>
    once(() => fromSomewhere(slot, source => void choosing.choose(slot, source, replaces)))
  const chooseAgain = (slot: FileSlot, found: Removable) =>
    once(() => fromSomewhere(slot, source => void choosing.chooseAgain(unfinishedOf(found), slot, source)))

  const slotOpen = (id: string) => view.slots.some(slot => slot.id === id && slot.open)
  const stated = view.slots.some(({ clause }) => clause !== null)

  return (
    <View>
      {view.slots.map(slot => (
        <SlotCard
          key={slot.id}
          slot={slot}
          unstated={stated && slot.clause === null}
          files={view.files.filter(file => file.slot === slot.id)}
          rows={rows.filter(row => row.slot === slot.id && row.state.phase !== 'done')}
          turned={choosing.turned.filter(each => each.slot === slot.id)}
          count={choosing.countIn(slot.id)}
          mayChange={view.mayChange && slot.open}
          closed={view.mayChange && !slot.open}
          online={online}
          acts={{
            choose: () => choose(slot),
            drop: dropped => once(() => choosing.accept(dropped, slot, null)),
            open: file => setOpened(file.id),
            chooseAgain: found => chooseAgain(slot, found),
            remove: removing.ask,
          }}
        />
      ))}
      {shown && (
        <FileSheet
          file={shown}
          mayChange={view.mayChange && slotOpen(shown.slot) && !shown.replaced}
          onChanged={() => void reload()}
          onClose={() => setOpened(null)}
          onRemove={() => {
            setOpened(null)
            removing.ask(shown)
          }}
          onReplace={() => {
            setOpened(null)
            const slot = view.slots.find(({ id }) => id === shown.slot)
            if (slot) choose(slot, shown)
          }}
        />
      )}
      {removing.target && (
        <RemoveSheet
          name={removing.target.name}
          unfinished={isRow(removing.target) || removing.target.state === 'uploading'}
          busy={removing.busy}
          failure={removing.failure}
          onConfirm={() => void removing.confirm()}
          onClose={removing.close}
        />
      )}
      {unread && (
        <SecrecySheet
          application={application}
          secrecy={view.secrecy}
          onClose={() => setUnread(null)}
          onTicked={() => {
            setUnread(null)
            void reload()
            unread()
          }}
        />
      )}
      {asking && (
        <SourceSheet
          sources={asking.sources}
          onClose={() => setAsking(null)}
          onChoose={source => {
            setAsking(null)
            asking.work(source)
          }}
        />
      )}
    </View>
  )
}

function unfinishedOf(found: Removable) {
  const { slot, name, bytes, visibility } = found
  return isRow(found)
    ? {
        slot,
        name,
        bytes,
        visibility,
        upload: found.state.upload,
        rowKey: found.key,
        replaces: found.replaces,
      }
    : { slot, name, bytes, visibility, upload: found.id, rowKey: null, replaces: null }
}
