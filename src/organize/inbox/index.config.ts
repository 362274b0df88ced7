export default definePageConfig({ navigationBarTitleText: '各市名单接收' })
