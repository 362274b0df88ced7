import { droppedFiles } from './choose-upload'
import type { UploadFile } from './upload-file'

interface Dragging {
  preventDefault(): void
  dataTransfer?: { files?: ArrayLike<File> } | null
}

/** Lets an element take files dropped on it; nothing in the mini-program, where nobody can drop any. */
export function fileDrop(onFiles: (files: UploadFile[]) => void): object {
  if (process.env.TARO_ENV !== 'h5') return {}
  return {
    onDragOver: (event: Dragging) => event.preventDefault(),
    onDrop(event: Dragging) {
      // without this the browser leaves the page to show the file
      event.preventDefault()
      const files = droppedFiles(event.dataTransfer?.files)
      if (files.length > 0) onFiles(files)
    },
  }
}
