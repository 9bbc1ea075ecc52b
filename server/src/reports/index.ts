export { exportLines } from './export-lines.ts'
export { type ReportThreads, reportThreads } from './report-threads.ts'
export { takeSnapshot } from './trend.ts'
