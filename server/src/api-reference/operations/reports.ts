import type { OperationText } from '../operation-text.ts'

export const reports = {
  'GET /overview': {
    id: 'getOverview',
    summary: 'Read the overview',
    description: 'What Home shows: counts by state, letters of the last 7 days, what needs somebody.',
  },
  'GET /reports/website-access': {
    id: 'getWebsiteAccessReport',
    summary: 'Report on website access',
    description: 'One row a contact, by the filters of contacts; the first page counts all by state.',
  },
  'GET /reports/website-access/groups': {
    id: 'getWebsiteAccessGroups',
    summary: 'Report on website access by retailer, territory or rep',
  },
  'GET /reports/website-access/trend': {
    id: 'getWebsiteAccessTrend',
    summary: 'Report on website access over time',
    description: 'A day a row, as counted at its end.',
  },
  'GET /reports/website-access/export': {
    id: 'getWebsiteAccessExportSize',
    summary: 'Count the rows an export would have',
    refusals: ['recent-sign-in-required', 'too-many-rows'],
  },
  'GET /reports/website-access.csv': {
    id: 'exportWebsiteAccessCsv',
    summary: 'Export the report as CSV',
    description: 'Follows a page that is open; programs read the report page by page.',
    refusals: ['recent-sign-in-required', 'too-many-rows'],
  },
  'GET /reports/website-access.xlsx': {
    id: 'exportWebsiteAccessXlsx',
    summary: 'Export the report as Excel',
    description: 'At most 100,000 rows.',
    refusals: ['recent-sign-in-required', 'too-many-rows'],
  },
  'POST /exports': {
    id: 'createExport',
    summary: 'Export a list to a file',
    description: 'Made in the background and kept a day. Needs a sign-in under 10 minutes old.',
    refusals: ['recent-sign-in-required', 'too-many-exports'],
  },
  'GET /exports': {
    id: 'listExports',
    summary: 'List one’s exports',
  },
  'GET /exports/{id}': {
    id: 'getExport',
    summary: 'Read an export',
    refusals: ['export-not-found', 'export-out-of-reach', 'recent-sign-in-required'],
  },
  'DELETE /exports/{id}': {
    id: 'deleteExport',
    summary: 'Delete an export',
    refusals: ['export-not-found'],
  },
  'GET /exports/{id}/file': {
    id: 'downloadExport',
    summary: 'Download an export',
    refusals: ['export-not-found', 'export-not-ready', 'export-out-of-reach', 'recent-sign-in-required'],
  },
  'GET /views': {
    id: 'listViews',
    summary: 'List saved views',
    description: 'One’s own and those shared, of one list.',
  },
  'POST /views': {
    id: 'createView',
    summary: 'Save a view',
    refusals: ['too-many-views', 'view-name-taken'],
  },
  'PATCH /views/{id}': {
    id: 'changeView',
    summary: 'Change a saved view',
    refusals: ['changed-meanwhile', 'view-name-taken', 'view-not-found', 'view-of-other'],
  },
  'DELETE /views/{id}': {
    id: 'deleteView',
    summary: 'Delete a saved view',
    refusals: ['view-not-found', 'view-of-other'],
  },
} as const satisfies Readonly<Record<string, OperationText>>
