import type { Region } from '../core/edition'

/** 山西省, GB/T 2260. */
export const SHANXI: Region = { code: '140000', name: '山西省' }

/** The 11 cities, GB/T 2260. */
export const SHANXI_CITIES: readonly Region[] = [
  { code: '140100', name: '太原市' },
  { code: '140200', name: '大同市' },
  { code: '140300', name: '阳泉市' },
  { code: '140400', name: '长治市' },
  { code: '140500', name: '晋城市' },
  { code: '140600', name: '朔州市' },
  { code: '140700', name: '晋中市' },
  { code: '140800', name: '运城市' },
  { code: '140900', name: '忻州市' },
  { code: '141000', name: '临汾市' },
  { code: '141100', name: '吕梁市' },
]

/** 长治市, GB/T 2260. */
export const CHANGZHI: Region = { code: '140400', name: '长治市' }

/** The 4 districts and 8 counties of 长治市 since 2018. */
export const CHANGZHI_COUNTIES: readonly Region[] = [
  { code: '140403', name: '潞州区' },
  { code: '140404', name: '上党区' },
  { code: '140405', name: '屯留区' },
  { code: '140406', name: '潞城区' },
  { code: '140423', name: '襄垣县' },
  { code: '140425', name: '平顺县' },
  { code: '140426', name: '黎城县' },
  { code: '140427', name: '壶关县' },
  { code: '140428', name: '长子县' },
  { code: '140429', name: '武乡县' },
  { code: '140430', name: '沁县' },
  { code: '140431', name: '沁源县' },
]
