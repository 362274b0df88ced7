import type { FailureCode } from '../../src/contract/failures'

/** Database constraints that people can run into, and the sentence each becomes. */
export const constraints: Record<string, { code: FailureCode; message: string; path?: string }> = {
  arrival_list_key: {
    code: 'VERSION_CONFLICT',
    message: '这份名单刚刚已经收到，请刷新后再看',
  },
  arrival_number_key: {
    code: 'VERSION_CONFLICT',
    message: '这个单位刚刚又报来一份，请刷新后再看',
  },
  application_official_number_key: {
    code: 'INPUT_INVALID',
    message: '这个官网报名号已经登记在另一份报名上，请核对后重填',
    path: 'officialNumber',
  },
  entered_project_number_key: {
    code: 'VERSION_CONFLICT',
    message: '来源编号刚刚由别人导入，请重新预览后再导入',
  },
  certificate_in_force_key: {
    code: 'VERSION_CONFLICT',
    message: '同一批证书刚刚由别人颁发，请刷新清单后再看',
  },
  certificate_number_key: {
    code: 'BUSY',
    message: '证书编号刚刚被占用，没有颁发，请再点一次',
  },
  expert_phone_key: {
    code: 'INPUT_INVALID',
    message: '这个手机号已在专家库里，请核对后重填',
    path: 'phone',
  },
  person_phone_hmac_key: {
    code: 'STATE_REFUSED',
    message: '这个手机号已在网页端使用，请联系组织单位合并',
  },
  institution_code_key: {
    code: 'STATE_REFUSED',
    message: '这个证照号码已有一家核验通过，请先核对是不是重复登记',
  },
  scorecard_current_key: {
    code: 'VERSION_CONFLICT',
    message: '这位评委刚刚又交来一份，请刷新后再看',
  },
  card_return_open_key: {
    code: 'STATE_REFUSED',
    message: '您已经申请过，正在等主持人处理',
  },
  paper_entry_person_key: {
    code: 'SAME_PERSON',
    message: '这张表您已录过一次，另一遍请换一位同事录',
  },
}
