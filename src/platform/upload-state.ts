import type { FileView } from '../contract/views/files'

/**
 * Where one file stands on its way. preparing: being read · sending · waiting: interrupted, goes on by itself at
 * `retryAt` · paused by the person · finishing: all sent, the server looks at it · gone: the device cannot read it any
 * more, it must be chosen again · refused: the server does not take it, `sentence` says why · done.
 */
export interface UploadState {
  phase: 'preparing' | 'sending' | 'waiting' | 'paused' | 'finishing' | 'gone' | 'refused' | 'done'
  /** The server's id of the upload, once it has begun. */
  upload: string | null
  /** Bytes that left. */
  sent: number
  secondsLeft: number | null
  /** Device time in ms of the next attempt. */
  retryAt: number | null
  /** In words of the server: why it waits (null: the network) or why it was refused. */
  sentence: string | null
  file: FileView | null
}

/** A file that has just been chosen. */
export const freshUpload: UploadState = {
  phase: 'preparing',
  upload: null,
  sent: 0,
  secondsLeft: null,
  retryAt: null,
  sentence: null,
  file: null,
}

/** Whether nothing more happens to it by itself. */
export function isAtRest({ phase }: Pick<UploadState, 'phase'>): boolean {
  return phase === 'gone' || phase === 'refused' || phase === 'done'
}
