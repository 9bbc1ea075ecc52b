export { type ImportOptions, importPeople } from './apply-import.ts'
export { type FilledDemo, fillDemo } from './fill-demo.ts'
export { refusedProblems } from './problem-list.ts'
