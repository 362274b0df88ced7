import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterpriseForm } from '../setup/applications'
import { type DemoWorld, startDemoWorld } from './support/demo-world'
import { chanceFrom } from './support/weak-network/chance'
import { type Fault, writingFaults } from './support/weak-network/faults'
import type { Lane } from './support/weak-network/lane'
import { openLane } from './support/weak-network/open-lane'
import { submitFaults } from './support/weak-network/submit-faults'

const seed = Number(process.env.FAULT_SEED ?? 20260710)
// a shorter run with every test; FAULTS=200 for the long one
const injections = Number(process.env.FAULTS ?? 24)
const lanes = 8
// a fault takes some seconds; a machine with other work some more
const eachMs = 10_000
const submitShare = 5

let world: DemoWorld
beforeAll(async () => {
  world = await startDemoWorld()
})
afterAll(() => world?.stop())

const all = (faults: Readonly<Record<string, Fault>>) => Object.entries(faults)

/** Goes through this lane's share of the faults, one after the other; answers how often each was injected. */
async function suffer(lane: Lane, number: number, counts: Map<string, number>): Promise<void> {
  for (let at = number; at < injections; at += lanes) {
    const isSubmit = lane.chance.below(submitShare) === 0
    const [name, fault] = lane.chance.pick(all(isSubmit ? submitFaults : writingFaults))
    const from = Date.now()
    try {
      await fault(lane)
    } catch (cause) {
      throw new Error(`seed ${seed}, injection ${at}: ${name}`, { cause })
    }
    if (process.env.FAULTS) process.stdout.write(`${at} lane ${number}: ${name}, ${Date.now() - from} ms\n`)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
}

test(
  `nothing is lost and nothing wrongly called 已提交 in ${injections} faults`,
  async () => {
    const counts = new Map<string, number>()
    const numbers = Array.from({ length: lanes }, (_, number) => number)
    await Promise.all(
      numbers.map(async number => {
        const lane = await openLane(world, number, chanceFrom(seed + number), enterpriseForm())
        await suffer(lane, number, counts)
        await lane.close()
      }),
    )
    process.stdout.write(`seed ${seed}: ${JSON.stringify(Object.fromEntries(counts))}\n`)
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(injections)
  },
  Math.max(900_000, injections * eachMs),
)
