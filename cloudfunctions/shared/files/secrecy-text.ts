/** The reminder before a first upload (CZ26-33); its version is what is stored with the tick. */
export const secrecyText = {
  version: '2026-07-01',
  text: '请勿上传涉密或未公开的敏感内容。本系统不是涉密系统。我确认所传文件不含国家秘密和内部信息。',
} as const
