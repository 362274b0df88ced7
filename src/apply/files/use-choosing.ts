import { useState } from 'react'
import type { FileSlot, FilesView, FileView } from '../../contract/views/files'
import { chooseUploads, type UploadSource } from '../../platform/choose-upload'
import { fingerprintOf } from '../../platform/fingerprint'
import { keptUpload } from '../../platform/kept-uploads'
import type { UploadFile } from '../../platform/upload-file'
import { addUpload, dropUploads, type UploadRow } from '../../platform/uploads'
import { takesPlace } from './file-problem'
import { type Places, sortFiles, type Turned } from './sort-files'

/** An upload whose file has to be chosen again: the server's, or a row of this device. */
export interface Unfinished {
  upload: string | null
  rowKey: string | null
  slot: string
  name: string
  bytes: number
  visibility: FileView['visibility']
  replaces: string | null
}

/** Choosing files for a slot: each is checked before it is sent; one that is turned away does not stop the others. */
export function useChoosing(
  view: FilesView | null,
  rows: readonly UploadRow[],
  place: { owner: string | null; application: string },
) {
  const [turned, setTurned] = useState<readonly Turned[]>([])
  const { owner, application } = place

  const inSlot = (slot: string): Places => {
    const uploads = new Set(rows.map(({ state }) => state.upload))
    const files = view?.files.filter(file => takesPlace(file) && !uploads.has(file.id)) ?? []
    const running = rows.filter(row => row.state.phase !== 'done' && row.replaces === null)
    return {
      files: files.filter(file => file.slot === slot),
      count: [...files, ...running].filter(each => each.slot === slot).length,
      all: files.length + running.length,
    }
  }

  const accept = (files: readonly UploadFile[], slot: FileSlot, replaces: FileView | null) => {
    if (!view || !owner) return
    const sorted = sortFiles(files, slot, view, inSlot(slot.id), replaces)
    for (const { file, before } of sorted.taken) {
      const visibility = before?.visibility ?? 'review'
      const wish = { slot: slot.id, visibility, replaces: before?.id ?? null }
      void addUpload({ owner, application }, file, wish)
    }
    setTurned(others => [...others.filter(each => each.slot !== slot.id), ...sorted.turned])
  }

  const choose = async (slot: FileSlot, source: UploadSource, replaces: FileView | null = null) => {
    const most = replaces ? 1 : Math.max(1, slot.maxCount - inSlot(slot.id).count)
    const files = await chooseUploads(slot.formats, most, source)
    if (files.length > 0) accept(replaces ? files.slice(0, 1) : files, slot, replaces)
  }

  /** Chooses the same file once more; another one is turned away with both names. */
  const chooseAgain = async (unfinished: Unfinished, slot: FileSlot, source: UploadSource) => {
    const [file] = await chooseUploads(slot.formats, 1, source)
    if (!file || !owner) return
    const kept = unfinished.upload ? keptUpload({ owner, application }, unfinished.upload) : null
    const isOther =
      file.bytes !== unfinished.bytes ||
      (kept !== null && (await fingerprintOf(file).catch(() => '')) !== kept.fingerprint)
    const others = (all: readonly Turned[]) => all.filter(each => each.slot !== slot.id)
    if (isOther) {
      const sentence = `这不是同一个文件：原来是“${unfinished.name}”，现在选的是“${file.name}”。请重新选择，或移除后另传。`
      return setTurned(all => [...others(all), { slot: slot.id, name: file.name, sentence }])
    }
    setTurned(others)
    if (unfinished.rowKey) dropUploads([unfinished.rowKey])
    const { visibility, replaces } = unfinished
    void addUpload({ owner, application }, file, { slot: slot.id, visibility, replaces })
  }

  return { turned, accept, choose, chooseAgain, countIn: (slot: string) => inSlot(slot).count }
}
