-- Lembar khusus beside the reports of a period: capaian indikator RPJMD/IKU, and siaran pers. Each has its own
-- schedule; of one kind and period a schedule makes one report.

alter table payung.period_report drop constraint period_report_kind_check;
alter table payung.period_report add constraint period_report_kind_check
  check (kind in ('monthly', 'quarterly', 'half_year', 'yearly', 'other', 'indicators', 'press'));
alter table payung.period_schedule drop constraint period_schedule_kind_check;
alter table payung.period_schedule add constraint period_schedule_kind_check
  check (kind in ('monthly', 'quarterly', 'half_year', 'yearly', 'indicators', 'press'));
alter table payung.period_run drop constraint period_run_kind_check;
alter table payung.period_run add constraint period_run_kind_check
  check (kind in ('monthly', 'quarterly', 'half_year', 'yearly', 'indicators', 'press'));

drop index payung.period_report_scheduled;
create unique index period_report_scheduled
  on payung.period_report (tenant, kind, from_month, until_month) where scheduled;
