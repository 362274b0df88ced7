import { sealedPart, signedFile } from '../../../src/contract/schemas/interchange'
import type { FormValues } from '../../../src/core/application-form/field'
import type { ArrivedLine } from '../../../src/core/arrival'
import { canonical } from '../../../src/core/canonical'
import type { Edition, Region } from '../../../src/core/edition'
import type { Database, Transaction } from '../../shared/database/connect'
import { Failure } from '../../shared/failure'
import { fingerprintOf, isSignedBy, type KeyPair, openSealed } from '../../shared/interchange-seal'
import { type Keys, sha256 } from '../../shared/keys'
import { unitKeys } from '../../shared/records/interchange'
import type { SealedRow } from '../inbox/sealed-rows'
import { ownKeys } from './own-keys'
import { type SealedPart, type SignedFile, sealedPlace, signedText } from './signed-file'

/** A signed file that may be believed: its list, and its personal part in clear. */
export interface OpenedFile {
  file: SignedFile
  lines: ArrivedLine[]
  rows: SealedRow[]
}

const refuse = (sentence: string) => new Failure('STATE_REFUSED', undefined, sentence)
const foreign = '这不是推荐名单的签名文件，请重新选择'

/**
 * Reads a signed file for a unit: its form, to whom it is addressed, who signed it, that nothing was altered, that it is
 * sealed to this installation. Each refusal is one sentence; nothing is believed before its signature is.
 */
export async function openFile(
  db: Database | Transaction,
  keys: Keys,
  { edition, unit }: { edition: Edition; unit: Region },
  text: string,
): Promise<OpenedFile> {
  const file = readFile(text)
  if (file.to.edition !== edition.slug) throw refuse('这份名单不是报给本届的，请核对后重选')
  if (file.to.unit !== unit.code) throw refuse(`这份名单不是${unit.name}的，请核对后重选`)
  const known = (await unitKeys(db, edition.slug)).filter(
    ({ unit: of, registeredAt, revokedAt }) => of === unit.code && registeredAt && !revokedAt,
  )
  const key = known.find(({ publicKey }) => fingerprintOf(publicKey) === file.key)
  if (!key) throw refuse(`签名用的公钥没有登记在${unit.name}名下，请先核对登记`)
  if (!isSignedBy(key.publicKey, signedText(file), file.signature))
    throw refuse('签名不对，文件可能被改动过，请让该单位重新导出')
  if (sha256(canonical(file.list)) !== file.listHash) throw refuse('名单与它的校验码不符，请让该单位重新导出')
  const own = await ownKeys(db, keys)
  if (!own || fingerprintOf(own.recipient.publicKey) !== file.sealed.recipient)
    throw refuse('文件不是加密给本系统的，请该单位核对接收公钥')
  const part = openPart(own.recipient, file)
  return { file, ...contentOf(file, part) }
}

function readFile(text: string): SignedFile {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw refuse(foreign)
  }
  const read = signedFile.safeParse(value)
  if (!read.success) throw refuse(foreign)
  return read.data
}

function openPart(recipient: KeyPair, file: SignedFile): SealedPart {
  try {
    return sealedPart.parse(JSON.parse(openSealed(recipient, file.sealed.box, sealedPlace(file))))
  } catch {
    throw refuse('加密的内容打不开，请让该单位重新导出')
  }
}

/** The list, its projects and its sealed part speak of the same projects in the same order, or the file is refused. */
function contentOf({ list, projects }: SignedFile, part: SealedPart) {
  const sameOrder =
    list.lines.length === projects.length &&
    projects.length === part.length &&
    list.lines.every(({ project }, i) => project === projects[i]!.number && project === part[i]!.number)
  if (!sameOrder) throw refuse('文件内容前后不一致，请让该单位重新导出')
  const lines = list.lines.map(({ project, rank, officialNumber, reason }, i): ArrivedLine => {
    const { group, projectName, companyCode, score, empty } = projects[i]!
    return {
      ...{ number: project, group, projectName, subjectName: part[i]!.subjectName, companyCode },
      ...{ officialNumber, rank, score, reason, empty },
    }
  })
  const rows = part.map(
    ({ number, cells, subtype, county, form }): SealedRow => ({
      ...{ number, cells },
      registration: { subtype, county, form: form as FormValues },
    }),
  )
  return { lines, rows }
}
