export default definePageConfig({ navigationBarTitleText: '跨市查重' })
