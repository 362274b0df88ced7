/** What has been started and must be stopped again, last first. */
export interface Undo {
  add(stop: () => unknown): void
  /** Stops everything; one failing step does not keep the others from running. */
  run(): Promise<void>
}

/** An empty stack of things to stop. */
export function undoStack(): Undo {
  const stops: (() => unknown)[] = []
  return {
    add: stop => stops.push(stop),
    async run() {
      for (let stop = stops.pop(); stop; stop = stops.pop()) {
        try {
          await stop()
        } catch {
          // The remaining ones still have to be stopped.
        }
      }
    },
  }
}
