import type { FileState, FileView } from '../../../src/contract/views/files'
import { PART_BYTES } from '../../../src/core/upload-parts'
import type { FileRow } from '../records/files'

const STATES: Readonly<Record<FileState, string>> = {
  uploading: '还没有传完',
  checking: '检查中，可先填别的',
  ready: '已收到',
  refused: '没有收下',
}

/** A file as its applicant reads it; `received` are the parts the store holds of an unfinished one. */
export function fileView(row: FileRow, received: readonly number[] = []): FileView {
  const state = row.state === 'removed' ? 'refused' : row.state
  const isOpen = state === 'uploading'
  return {
    ...{ id: row.id, slot: row.slot, name: row.name, bytes: row.bytes, state },
    stateText: row.quarantinedAt ? '已隔离，请联系组织单位' : STATES[state],
    receivedBytes: isOpen ? Math.min(row.bytes, received.length * PART_BYTES) : row.bytes,
    ...{ visibility: row.visibility, version: row.version, number: row.number },
    replaced: row.replacedBy !== null,
    scanned: row.scan !== null,
    scanText: row.scan ?? '未查毒，下载后请先查毒',
    refusal: row.refusal,
    shutAway: row.quarantinedAt !== null,
    uploadedAt: row.uploadedAt?.toISOString() ?? null,
  }
}
