export default definePageConfig({ navigationBarTitleText: '届次配置' })
