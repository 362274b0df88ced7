/** Where the events of one listener go. */
export interface EventSink {
  /** Sends bytes made once for all listeners; a listener that takes nothing any more is cut and comes back by itself. */
  send(bytes: Uint8Array): void
  end(): void
}

/** Events a listener may lag behind before he is cut: a screen that sleeps must not fill the server's memory. */
const mostWaiting = 64

/** The body of one listener's stream; `open` tells where his events come from and answers how to stop them. */
export function eventStream(open: (sink: EventSink) => () => void): ReadableStream<Uint8Array> {
  let leave = () => {}
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let isOpen = true
        let stop = () => {}
        leave = () => {
          if (!isOpen) return
          isOpen = false
          stop()
        }
        const end = () => {
          if (!isOpen) return
          leave()
          controller.close()
        }
        const send = (bytes: Uint8Array) => {
          if (!isOpen) return
          if ((controller.desiredSize ?? 0) <= 0) end()
          else controller.enqueue(bytes)
        }
        const stopped = open({ send, end })
        if (isOpen) stop = stopped
        else stopped()
      },
      cancel: () => leave(),
    },
    new CountQueuingStrategy({ highWaterMark: mostWaiting }),
  )
}
