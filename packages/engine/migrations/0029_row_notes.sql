-- Catatan of a row: true of many sound rows, so that nobody has to look at each; whoever compares a list with
-- the civil registry finds them by their code.

alter table payung.import_row add column notes text[] not null default '{}';
