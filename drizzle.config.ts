import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  schema: './cloudfunctions/shared/database/schema/*.ts',
  out: './cloudfunctions/shared/database/migrations',
  schemaFilter: ['csc'],
})
