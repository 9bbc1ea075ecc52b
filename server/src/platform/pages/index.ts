export { createPages, type Pages, type PagesOptions, type RenderedPage } from './pages.ts'
export type * from './views.ts'
