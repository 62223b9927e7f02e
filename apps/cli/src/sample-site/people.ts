// Who works in the sample's office: one person of each role, all invented.

import type { SampleWish } from '@payung/server';

/** The list a newcomer sends himself, of this desa. */
export const guideVillage = '7502042018';
export const guideList = 'desa_7502042018_tenilo.csv';

/** Two administrators first: one gives the roles, the other approves them. */
export const samplePeople = [
  { key: 'admin', role: 'admin', title: 'Hasan Pakaya, Diskominfo' },
  { key: 'admin-dua', role: 'admin', title: 'Rukia Biya, Diskominfo' },
  {
    key: 'desa-tenilo',
    role: 'village_operator',
    title: 'Salma Uloli, Desa Tenilo',
    area: guideVillage,
  },
  {
    ...{ key: 'desa-mustika', role: 'village_operator', title: 'Idris Napu, Desa Mustika' },
    area: '7502012013',
  },
  {
    ...{ key: 'perikanan', role: 'opd_operator', title: 'Nurdin Katili, Dinas Perikanan' },
    opd: 'Dinas Perikanan',
  },
  { key: 'verifikator', role: 'verifier', title: 'Yusuf Mohamad, Disnakertrans' },
  { key: 'bappeda', role: 'analyst', title: 'Sri Wahyuni Lamusu, Bappeda' },
  { key: 'dana', role: 'fund_manager', title: 'Ismail Hunowu, BPKAD' },
  { key: 'cabang', role: 'bpjs', title: 'Maryam Liputo, Kantor Cabang BPJS Ketenagakerjaan' },
  { key: 'kejari', role: 'kejari', title: 'Umar Tahir, Kejaksaan Negeri' },
  { key: 'sekda', role: 'leader', title: 'Zainab Gobel, Sekretaris Daerah' },
  { key: 'provinsi', role: 'province', title: 'Karim Dai, Pemerintah Provinsi' },
  { key: 'inspektorat', role: 'auditor', title: 'Halima Akuba, Inspektorat' },
] as const satisfies readonly SampleWish[];

export type SampleKey = (typeof samplePeople)[number]['key'];
