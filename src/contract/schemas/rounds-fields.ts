import * as z from 'zod'
import { id, line, whole } from './fields'

export const session = id('ses')
export const application = id('app')
export const rubric = id('rub')
export const person = id('per')

/** Why an official does something that stays on record. */
export const reason = line('理由', 200)

/** An instant on the wire, ISO-8601 UTC. */
export const instant = (name: string) => z.iso.datetime({ error: `请选择${name}` })

/** A seat's number on the panel. */
export const seatNumber = whole('席号', 1, 15)

/** 64 lower-case hex digits: a SHA-256 or 32 random bytes. */
export const hex64 = z.string().regex(/^[0-9a-f]{64}$/, '内容不完整，请重新操作一次')

/** The id of one jury of several, as the scoring rules write it. */
export const juryId = z.string().regex(/^[a-z0-9-]{1,40}$/, '请选择评审组')
