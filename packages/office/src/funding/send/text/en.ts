// Words of sending and its papers in English.

import type { SendText } from './id.ts';

export const en: SendText = {
  sending: 'Sending',
  nameList: 'Names and check of the sum',
  sumCheck: 'Check of the sum: people × contribution a month × months',
  total: 'Total',
  leftOut: 'do not fit the file yet; repaired and sent next time',
  columns: {
    row: 'No.',
    nik: 'NIK',
    name: 'Name',
    village: 'Village',
    months: 'Months',
    cost: 'Contribution a month',
    amount: 'Total',
    people: 'People',
    reason: 'Words of the branch',
    field: 'To repair',
  },
  fields: {
    nik: 'NIK',
    name: 'name',
    birth: 'birth date',
    sex: 'sex',
    motherName: "mother's name",
    occupation: 'occupation',
    address: 'address',
    phone: 'phone',
  },
  repairTitle: 'Repair of sending {sending}',
  repairSheet: 'Repair',
};
