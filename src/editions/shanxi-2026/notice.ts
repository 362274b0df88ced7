import { NOTICE_ANNEXES } from './notice-annexes'
import { NOTICE_PLAN } from './notice-plan'

/** 第十一届“创客中国”山西省大赛组织方案 with its annexes, verbatim. */
export const NOTICE = `${NOTICE_PLAN}${NOTICE_ANNEXES}`
