import type { QueueFilter } from '../../contract/views/screening'
import { replacePage } from '../../platform/navigation'
import { queueAddress } from './queue-address'

/** Opens the queue with these filters: the list behind a number. */
export function openQueue(filter: QueueFilter): void {
  void replacePage('organize/queue/index', queueAddress(filter))
}
