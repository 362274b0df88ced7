export default definePageConfig({ navigationBarTitleText: '我能报哪个组', enableShareAppMessage: true })
