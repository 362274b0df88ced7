export default definePageConfig({ navigationBarTitleText: '查重' })
