/** The promise a judge gives before scoring; its version is what is stored with the time. */
export const promiseText = {
  version: '2026-07-01',
  title: '评审保密与独立评审承诺',
  text: [
    '我接受本场评审任务，承诺遵守大赛评审纪律。',
    '对参赛项目的材料、技术和商业信息保密，不复制、不外传、不用于评审以外的用途。',
    '亮分之前不向任何人透露自己或他人的评分。',
    '独立、客观、公正评分，不受任何单位和个人影响，不接受请托和馈赠。',
    '与参赛项目有可能影响公正的关系时，主动申明并回避。',
  ],
} as const
