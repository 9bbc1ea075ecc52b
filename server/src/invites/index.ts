export { type InviteJob, inviteJob } from './invite-job.ts'
