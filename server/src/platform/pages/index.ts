export { errorPage } from './error-page.ts'
export { createPages, type Pages, type PagesOptions, type RenderedPage } from './pages.ts'
export type { Asset } from './script-assets.ts'
export type * from './views.ts'
