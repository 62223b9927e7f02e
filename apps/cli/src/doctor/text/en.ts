// All words of `payung doctor` in English.

import type { DoctorText } from './id.ts';

const space = 'Space left in the data folder: {mebibytes} MiB';
const secret = 'The database password in DATABASE_URL';

export const en: DoctorText = {
  help: `payung doctor: looks at the state of an installation

Usage:
  payung doctor --tenant 75.02 [--json] [--lang id|en]
      Looks at disk space, system account, keys, database password, database, administrators, trail
      and kept heads, the age of the backup, the queue and data permits. Changes no data. It may run
      while the server does.

Exit code: 0 nothing is wrong, 3 something is to be mended, 2 refused.`,
  tenantInvalid: 'Name the region: --tenant 75.02 (written “{value}”).',
  grades: { well: 'well ', watch: 'watch', wrong: 'wrong' },
  checks: {
    space: {
      well: `${space}.`,
      watch: `${space}; add some before it runs out.`,
      wrong: `${space}; nearly full, writing will fail. Add some now.`,
    },
    account: {
      well: 'Run as an ordinary user.',
      watch: 'Run as root; use an ordinary user.',
      wrong: 'Run as root; use an ordinary user.',
    },
    keys: {
      well: 'The NIK keys are there and readable by their owner only.',
      watch: 'Look at the NIK keys: {files}.',
      wrong: 'NIK keys are gone or readable by others: {files}. Restore them, close their mode.',
    },
    secret: {
      well: `${secret} is no default.`,
      watch: `${secret} is to be looked at.`,
      wrong: `${secret} is a default or empty; change it.`,
    },
    database: {
      well: 'PostgreSQL {version} answers; rights are separate.',
      watch: 'PostgreSQL {version} answers; mind: {notices}.',
      wrong: 'PostgreSQL {version}: {notices}.',
    },
    admin: {
      well: '{count} administrators hold their role.',
      watch: 'Only {count} administrator; approval by a second person takes two.',
      wrong: 'There is no administrator; run payung serve --first-admin NAME.',
    },
    trail: {
      well: 'The trail is whole: {entries} entries.',
      watch: 'Look at entry {entries} of the trail.',
      wrong: 'The trail was changed at entry {entries}; run payung audit verify.',
    },
    head: {
      well: 'The newest kept head is {hours} hours old.',
      watch:
        'The newest kept head is {hours} hours old; run payung audit head and keep it elsewhere.',
      wrong: 'The newest kept head is {hours} hours old.',
    },
    backup: {
      well: 'The newest backup is {hours} hours old.',
      watch: 'The newest backup is {hours} hours old; make one every day: payung backup.',
      wrong: 'The newest backup is {hours} hours old. Make one now: payung backup --help.',
    },
    queue: {
      well: '{count} jobs wait or run.',
      watch: '{count} jobs wait or run, {old} for more than an hour; look into the log.',
      wrong: '{count} jobs wait or run, {old} for more than an hour.',
    },
    permits: {
      well: '{count} data sets have a permit in force.',
      watch: 'Data permits: closed {closed}; ending within 30 days {soon}. Record a new one.',
      wrong: 'Data permits: closed {closed}; ending within 30 days {soon}. Record a new one.',
    },
  },
};
