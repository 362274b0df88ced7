export default definePageConfig({ navigationBarTitleText: '团队与署名', enableShareAppMessage: true })
