import type { FileSlot, FilesView, FileView } from '../../contract/views/files'
import type { UploadFile } from '../../platform/upload-file'
import { fileProblem } from './file-problem'

/** A file that was not taken, and why. */
export interface Turned {
  slot: string
  name: string
  sentence: string
}

/** What is in a slot and in the whole application before the chosen files come. */
export interface Places {
  files: readonly FileView[]
  count: number
  all: number
}

/**
 * Which of the chosen files go on, each with the file it replaces (the same name, or the one named), and which are
 * turned away with a sentence. One that is turned away does not stop the others.
 */
export function sortFiles(
  chosen: readonly UploadFile[],
  slot: FileSlot,
  view: FilesView,
  places: Places,
  replaces: FileView | null,
): { taken: { file: UploadFile; before: FileView | null }[]; turned: Turned[] } {
  const taken: { file: UploadFile; before: FileView | null }[] = []
  const turned: Turned[] = []
  for (const file of chosen) {
    const sameName = places.files.find(({ name, state }) => name === file.name && state !== 'uploading')
    const before = replaces ?? sameName ?? null
    const added = taken.filter(each => each.before === null).length
    const counts = before ? { count: 0, all: 0 } : { count: places.count + added, all: places.all + added }
    const sentence = fileProblem(file, slot, view, counts)
    if (sentence) turned.push({ slot: slot.id, name: file.name, sentence })
    else taken.push({ file, before })
  }
  return { taken, turned }
}
