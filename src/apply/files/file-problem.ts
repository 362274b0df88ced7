import { sizeText } from '../../components/file-size'
import type { FileSlot, FilesView, FileView } from '../../contract/views/files'
import { fileNameProblem, kindOfName } from '../../core/file-name'
import { FILE_KINDS, FILE_LIMITS } from '../../core/file-slots'

const megabyte = 1024 * 1024

interface Chosen {
  name: string
  bytes: number
}

function sizeProblem({ name, bytes }: Chosen, slot: FileSlot): string | null {
  if (bytes === 0) return '这个文件是空的，请打开看看后重新选择'
  const kind = kindOfName(name)
  const most = kind ? Math.min(slot.maxMegabytes, FILE_LIMITS.megabytes[kind]) : slot.maxMegabytes
  if (bytes <= most * megabyte) return null
  const advice = kind === 'mp4' ? '请把视频压缩后再传。' : '可压缩图片或另存为 PDF 后再传。'
  return `这个文件 ${sizeText(bytes)}，上限 ${most}MB。${advice}`
}

/**
 * Why a file cannot be handed in here, as a sentence, before anything of it is sent: its name's ending, its size, or
 * how many there are already (`count` in this slot and `all` in the application, both without the one it replaces).
 */
export function fileProblem(
  file: Chosen,
  slot: FileSlot,
  view: Pick<FilesView, 'maxFiles' | 'maxTotalMegabytes' | 'usedBytes'>,
  { count, all }: { count: number; all: number },
): string | null {
  const formats = FILE_KINDS.filter(kind => slot.formats.includes(kind))
  const own = fileNameProblem(file.name, { name: slot.name, formats }) ?? sizeProblem(file, slot)
  if (own) return own
  if (count >= slot.maxCount) return `${slot.name}最多 ${slot.maxCount} 个文件，请先移除或换新版。`
  if (all >= view.maxFiles) return `一份报名最多 ${view.maxFiles} 个文件，请先移除一个再传。`
  if (view.usedBytes + file.bytes > view.maxTotalMegabytes * megabyte)
    return `全部材料上限 ${sizeText(view.maxTotalMegabytes * megabyte)}，这个放不下，请先移除一些。`
  return null
}

/** Whether a file takes a place of its slot: not an old version, not one the server refused. */
export function takesPlace({ replaced, state }: Pick<FileView, 'replaced' | 'state'>): boolean {
  return !replaced && state !== 'refused'
}
