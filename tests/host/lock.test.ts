import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { takeDataLock } from '../../server/data-folder/data-lock'
import { bootId, processStartTime } from '../../server/data-folder/process-identity'
import { StartFailure } from '../../server/start-failure'

let folder = ''
let data = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'csc-lock-'))
  data = join(folder, 'postgres')
})
afterEach(() => rmSync(folder, { recursive: true }))

const holder = (over: object) => {
  const present = {
    pid: process.pid,
    processStartTime: processStartTime(process.pid),
    bootId: bootId(),
    port: 8080,
  }
  writeFileSync(`${data}.lock`, JSON.stringify({ ...present, ...over }))
}
const noSuchPid = 4_194_303

describe('the lock of the data', () => {
  it('says who holds it: pid, start time, boot and port', () => {
    const lock = takeDataLock(data, 0)
    lock.note(8123)
    expect(JSON.parse(readFileSync(`${data}.lock`, 'utf8'))).toEqual({
      pid: process.pid,
      processStartTime: processStartTime(process.pid),
      bootId: bootId(),
      port: 8123,
    })
    expect(processStartTime(process.pid)).not.toBe('')
    lock.release()
    expect(readdirSync(folder)).toEqual([])
  })

  it('is refused while its holder lives, naming pid and port, and stays untouched', () => {
    holder({ port: 8080 })
    const before = readFileSync(`${data}.lock`, 'utf8')
    expect(() => takeDataLock(data, 9090)).toThrow(StartFailure)
    expect(() => takeDataLock(data, 9090)).toThrow(`进程号 ${process.pid}，端口 8080`)
    expect(readFileSync(`${data}.lock`, 'utf8')).toBe(before)
    expect(readdirSync(folder)).toEqual(['postgres.lock'])
  })

  it.each([
    ['is gone', { pid: noSuchPid, processStartTime: '1' }],
    ['had a number that now belongs to another process', { processStartTime: '1' }],
    ['ran before the machine was started again', { bootId: 'an-earlier-boot' }],
  ])('is taken over when its holder %s', (_, over) => {
    holder(over)
    const lock = takeDataLock(data, 9090)
    expect(lock.isHeld()).toBe(true)
    expect(readdirSync(folder)).toEqual(['postgres.lock'])
    lock.release()
  })

  it('is taken over when a power cut left it empty', () => {
    writeFileSync(`${data}.lock`, '')
    expect(takeDataLock(data, 9090).isHeld()).toBe(true)
  })

  it('of somebody else is not removed by us', () => {
    const lock = takeDataLock(data, 0)
    holder({ pid: noSuchPid })
    lock.release()
    expect(readdirSync(folder)).toEqual(['postgres.lock'])
  })
})
