-- What is removed once it is old: counts of rows handed out and sessions that ended long ago. Tries of
-- sign-in could be removed before. The trail keeps who did what. safety.md section 4; ASVS 14.2.4.
do $$
begin
  execute format('grant delete on payung.export_tally, payung.session to %I', payung.app_role());
end
$$;
