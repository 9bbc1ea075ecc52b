export { type ExportJob, exportJob, sweepExports } from './export-job.ts'
