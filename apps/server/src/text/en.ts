// Words of the server in English.

import type { ServerTexts } from './texts.ts';

export const en: ServerTexts = {
  subjects: {
    other_host: 'using Payung under this name of the computer',
    other_page: 'requests of other pages',
    no_session: 'this page without a session',
    no_right: 'this address with your role',
    wrong_key: 'sign-in: wrong key',
    address: 'This address',
    file: 'This file',
    result: 'The result (the run is not finished)',
    too_large: 'its content is too large',
    unreadable: 'its content cannot be read',
  },
  routes: {
    health: 'State of the server',
    openapi: 'Description of these addresses',
    published: 'Published coverage figures by region, with sources and contradictions',
    signIn: 'Sign in with the key printed at start',
    session: 'Who is signed in',
    signOut: 'Sign out',
    run: 'State of the main job',
    runEvents: 'Progress of the main job, sent while it runs',
    runSummary: 'Result of the main job, without personal data',
    runFiles: 'List of result files',
    runFile: 'Download one result file; downloads are recorded',
  },
  answer: 'Answer',
  refusal: 'Refused, with reason and remedy',
  title: 'Employment social security for every worker',
};
