-- Notulen save themselves while somebody types. Of what one person saves within ten minutes of the clock only
-- the newest stays; whatever another has saved meanwhile stays beside it.

-- Account or job; null: saved before this was kept.
alter table payung.minutes_draft add column writer text check (writer <> '');

create function payung.minutes_draft_followed() returns trigger
language plpgsql
as $$
begin
  if not exists (
    select from payung.minutes_draft later
    where later.tenant = old.tenant
      and later.meeting = old.meeting
      and later.number > old.number
      and later.writer = old.writer
      and floor(extract(epoch from later.at) / 600) = floor(extract(epoch from old.at) / 600)
  ) then
    raise exception 'payung.minutes_draft: what nothing followed stays'
      using errcode = 'insufficient_privilege';
  end if;
  return old;
end
$$;
create trigger minutes_draft_followed before delete on payung.minutes_draft
  for each row execute function payung.minutes_draft_followed();

do $$
begin
  execute format('grant delete on payung.minutes_draft to %I', payung.app_role());
end
$$;
