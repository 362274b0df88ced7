import { kindOfName } from '../../src/core/file-name'
import { FILE_LIMITS, MEGABYTE, mostBytes, type Slot } from '../../src/core/file-slots'
import { Failure, fieldFailure } from '../shared/failure'
import type { FileRow } from '../shared/records/files'

/** Files that take up room: waiting, being looked at or ready, in their newest version. */
export function holding(files: readonly FileRow[]): FileRow[] {
  return files.filter(
    ({ state, replacedBy }) => state !== 'refused' && state !== 'removed' && replacedBy === null,
  )
}

/** Bytes of the files that take up room. */
export function heldBytes(files: readonly FileRow[]): number {
  return holding(files).reduce((sum, { bytes }) => sum + bytes, 0)
}

/** A size as people say it, never rounded below what it is: 100.1MB, 132MB. */
export function megabytes(bytes: number): string {
  const tenths = Math.ceil((bytes * 10) / MEGABYTE)
  return `${tenths % 10 === 0 || tenths > 1100 ? Math.ceil(tenths / 10) : tenths / 10}MB`
}

/** Refuses a file that is empty or larger than its slot takes, in the words of A7. */
export function refuseSize(slot: Slot, name: string, bytes: number): void {
  if (bytes === 0) throw fieldFailure('bytes', '这个文件是空的，请重新选择')
  const most = mostBytes(slot, kindOfName(name)!)
  if (bytes > most)
    throw fieldFailure(
      'bytes',
      `这个文件${megabytes(bytes)}，上限${Math.floor(most / MEGABYTE)}MB。可压缩图片或另存为PDF后再传。`,
    )
}

/** Refuses one file too many for its slot or the application; `replaced` makes room. */
export function refuseFull(
  slot: Slot,
  files: readonly FileRow[],
  { bytes, replaced }: { bytes: number; replaced: FileRow | null },
): void {
  const held = holding(files).filter(
    ({ id, replacesId }) => id !== replaced?.id && (!replaced || replacesId !== replaced.id),
  )
  if (held.filter(file => file.slot === slot.id).length >= slot.maxCount)
    throw new Failure('STATE_REFUSED', undefined, `${slot.name}最多${slot.maxCount}个文件，请先删除或换新版`)
  if (held.length >= FILE_LIMITS.files)
    throw new Failure('STATE_REFUSED', undefined, `一份报名最多${FILE_LIMITS.files}个文件，请先删除不用的`)
  if (heldBytes(held) + bytes > FILE_LIMITS.totalMegabytes * MEGABYTE)
    throw new Failure('STATE_REFUSED', undefined, '一份报名的材料合计不能超过1GB，请先删除不用的')
}
