import { buildShop } from './app.ts'
import { readSettings } from './settings.ts'

const settings = readSettings()
const http = await buildShop(settings)
// A proxy in front brings https.
await http.listen({ port: settings.port, host: 'localhost' })
process.stdout.write(`The shop is open at ${settings.url.origin}\n`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void http.close())
