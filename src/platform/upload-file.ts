/** A file the person chose, read piece by piece: it never lies in memory whole. */
export interface UploadFile {
  readonly name: string
  readonly bytes: number
  /** The bytes from `start` up to, not including, `end`; rejects when the file is gone from the device. */
  read(start: number, end: number): Promise<ArrayBuffer>
}
