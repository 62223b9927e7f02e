// The part of the access table for Monev: agreements, regulations, duties, Paritrana, meetings and reports.
// `access-offices.ts` joins it to the rest.

import {
  type Access,
  freezesReports,
  leadsMeetings,
  meets,
  preparesMeetings,
} from './access-callers.ts';

export const monevAccess = {
  agreements: { method: 'get', path: '/api/v1/agreements', ...meets },
  recordAgreement: {
    method: 'post',
    path: '/api/v1/agreements',
    ...meets,
    roles: leadsMeetings,
  },
  endAgreement: {
    method: 'put',
    path: '/api/v1/agreements/{number}/end',
    ...meets,
    roles: leadsMeetings,
  },
  regulations: { method: 'get', path: '/api/v1/regulations', ...meets },
  recordRegulation: {
    method: 'post',
    path: '/api/v1/regulations',
    ...meets,
    roles: leadsMeetings,
  },
  duties: { method: 'get', path: '/api/v1/duties', ...meets },
  recordDutyStep: {
    method: 'post',
    path: '/api/v1/duties/steps',
    ...meets,
    roles: leadsMeetings,
  },
  paritrana: { method: 'get', path: '/api/v1/paritrana', ...meets },
  paritranaSheet: { method: 'get', path: '/api/v1/paritrana/sheet', ...meets },
  paritranaEvidence: { method: 'get', path: '/api/v1/paritrana/evidence/{code}', ...meets },
  recordParitranaScheme: {
    method: 'post',
    path: '/api/v1/paritrana/schemes',
    ...meets,
    roles: leadsMeetings,
  },
  recordParitranaScore: {
    method: 'post',
    path: '/api/v1/paritrana/scores',
    ...meets,
    roles: leadsMeetings,
  },

  position: { method: 'get', path: '/api/v1/position', ...meets, roles: ['leader'] },
  meetings: { method: 'get', path: '/api/v1/meetings', ...meets },
  meetingOpening: { method: 'get', path: '/api/v1/meetings/opening', ...meets },
  draftKey: {
    method: 'get',
    path: '/api/v1/meetings/draft-key',
    ...meets,
    roles: leadsMeetings,
  },
  readCommitmentLine: {
    method: 'post',
    path: '/api/v1/meetings/commitment-line',
    ...meets,
    roles: leadsMeetings,
  },
  openMeeting: { method: 'post', path: '/api/v1/meetings', ...meets, roles: leadsMeetings },
  meeting: { method: 'get', path: '/api/v1/meetings/{id}', ...meets },
  freezeMaterial: {
    method: 'put',
    path: '/api/v1/meetings/{id}/material',
    ...meets,
    roles: preparesMeetings,
  },
  recordObstacle: {
    method: 'post',
    path: '/api/v1/meetings/{id}/obstacles',
    ...meets,
    roles: leadsMeetings,
  },
  recordCommitment: {
    method: 'post',
    path: '/api/v1/meetings/{id}/commitments',
    ...meets,
    roles: leadsMeetings,
  },
  settleCommitment: {
    method: 'put',
    path: '/api/v1/meetings/{id}/commitments/{number}/outcome',
    ...meets,
    roles: leadsMeetings,
  },
  saveMinutesDraft: {
    method: 'put',
    path: '/api/v1/meetings/{id}/draft',
    ...meets,
    roles: leadsMeetings,
  },
  minutes: { method: 'get', path: '/api/v1/meetings/{id}/minutes', ...meets },
  closeMeeting: {
    method: 'put',
    path: '/api/v1/meetings/{id}/closing',
    ...meets,
    roles: leadsMeetings,
  },

  reports: { method: 'get', path: '/api/v1/reports', ...meets },
  previewReport: {
    method: 'get',
    path: '/api/v1/reports/preview',
    ...meets,
    roles: freezesReports,
  },
  reportSchedules: { method: 'get', path: '/api/v1/reports/schedules', ...meets },
  setReportSchedule: {
    method: 'put',
    path: '/api/v1/reports/schedules/{kind}',
    ...meets,
    roles: freezesReports,
  },
  freezeReport: { method: 'post', path: '/api/v1/reports', ...meets, roles: freezesReports },
  report: { method: 'get', path: '/api/v1/reports/{id}', ...meets },
  reportPaper: { method: 'get', path: '/api/v1/reports/{id}/paper', ...meets },
  verifyReport: { method: 'get', path: '/api/v1/reports/{id}/check', ...meets },
  signReport: {
    method: 'put',
    path: '/api/v1/reports/{id}/signatures/{step}',
    ...meets,
    roles: leadsMeetings,
  },
} as const satisfies Readonly<Record<string, Access>>;
