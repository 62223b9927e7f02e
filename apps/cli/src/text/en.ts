// All words of the command line in English.

import type { Text } from './id.ts';

export const en: Text = {
  help: `payung: employment social security for every worker of a region

Usage:
  payung run ROOM --out FOLDER [--as-of DAY] [--lang id|en] [--json]
      Reads a data room (a folder with payung.yaml) and writes ringkasan.json, tautan.csv,
      belum-terlindungi.csv, rencana.csv, perbaikan/*.xlsx and laporan.pdf into FOLDER.
  payung start [--room ROOM] [--port 8420] [--lang id|en]
      Runs the main job on a data room (default: samples/contoh-boalemo) and opens the page
      with its results on this computer.
  payung intake FILE [--name NAME] [--tenant 75.02] [--as-of DAY] [--profile PROFILE]
      [--rows all|none|problems] [--repair FILE.xlsx] [--doubt-nik] [--json] [--lang id|en]
      Judges one list row by row; exit code 3 when the file is refused. --repair writes the repair
      workbook for its sender; once corrected, that workbook is judged here again. --doubt-nik
      makes the note nik_unproven a warning (for a comparison with the civil registry).
  payung coverage --tenant 75.02 | --room ROOM | --spells FILE [--region 75.02] [--by PARTS] [--definition ucj] [--at MONTH]
  payung coverage explain | forecast | ranking | targets | gap | trend | credit | export …
      Coverage from the register, a room or a file; ranks, targets, forecast, and the origin of each
      figure; see payung coverage --help.
  payung sample --nation N --out FOLDER [--seed 1]
      An invented nation of N participants as Parquet files, to try the size of the nation.
  payung coverage published [--region 75] [--lang id|en] [--json]
      Published coverage figures, their implied bases and contradictions.
  payung registry load FILE | rollback NUMBER | movement | correct | close
      The register with history: load, roll back, explain movement; see payung registry --help.
  payung plan ROOM --scenario FILE --out FOLDER
  payung plan compare | explain …
      A plan by months proven best, scenarios side by side, and why a person is in it;
      see payung plan --help.
  payung decision freeze PLAN.json | addendum CHANGES.json | verify NUMBER
      Decisions (SK): a frozen list with its digest, annexes, changes; see payung decision --help.
  payung monev open | freeze | obstacle | promise | minutes | next …
      Monev meetings: frozen material, obstacles, commitments, minutes; see payung monev --help.
  payung agreements add | end | regulation | duty | list …
      KSO, MoU, PKS, regulations, duties of Inpres 2/2021; see payung agreements --help.
  payung paritrana sheet … --out FOLDER
      The Paritrana sheet: own score and cheapest step; see payung paritrana --help.
  payung report region … --out FOLDER
      An A4 sheet per region and its WhatsApp text; see payung report --help.
  payung report period | verify | list … --out FOLDER
      Frozen periodic reports: PDF, DOCX, XLSX and a message; see payung report --help.
  payung send build | reply | repair | pay …
      Files for the branch and its replies; see payung send --help.
  payung calendar months | people …
  payung flags raise | list | close | seed | draw | visits …
      Who ends when; signs to look at and the draw of visits; see the --help of each.
  payung claim open | paper | heirs | move | show | board | alerts …
      Claims and benefits of families; see payung claim --help.
  payung compliance detect | list | move | letter | batch | release | pack | recovery …
      Employers up to the recovery; see payung compliance --help.
  payung law contributions|benefits|status|eligibility|may-pay|compliance|explain [FILE]
  payung law rules | parameters [FIGURE] | changes --since DAY
      What the law of Jamsostek says, with article and dates; see payung law --help.
  payung link --left A.csv [--right B.csv] --out FOLDER [--model worker|MODEL.yaml]
  payung link explain LEFT RIGHT --out FOLDER
      Who is the same person in one list or two, without labelled examples; see payung link --help.
  payung sample --people COUNT --seed SEED --out FOLDER
      A room of invented people of any size, with its truth; see payung sample --help.
  payung serve --tenant 75.02 --origin ADDRESS [--first-admin NAME]
  payung audit verify | head …
  payung doctor --tenant 75.02
  payung backup key | --out FILE --key KEY
  payung restore FILE --key KEY [--verify]
  payung upgrade
      A server for many offices with accounts, a log that can be verified, the state of the
      installation; see payung serve --help.
  payung --version

Environment:
  PAYUNG_HOME    data folder (default: .payung in the program's folder)
  DATABASE_URL   a PostgreSQL server, 15 or later; empty = the built-in server`,
  unknownCommand: 'Unknown command “{command}”.',
  unknownOption: 'Options cannot be read: {detail}.',
  roomMissing: 'Name the data room: payung run ROOM --out FOLDER.',
  outMissing: 'Name the output folder: --out FOLDER.',
  listMissing: 'Name the list: payung intake FILE.',
  rowsInvalid: 'Unknown choice of rows “{value}”; use all, none or problems.',
  listHeadline:
    '{data} data rows: {accepted} accepted, {rejected} rejected, {merged} merged, {held} held; {ignored} records are no people.',
  returnedLine:
    'A repair workbook that came back: {changed} rows corrected, {untouched} as before, {added} new, {removed} gone.',
  problemLine: '{rows} rows {as} (such as {place}): {message}',
  problemKinds: {
    reason: 'cannot be taken yet',
    warning: 'should be looked at',
    note: 'may be compared',
  },
  listProblems: {
    nik_shared_by_different_people: {
      problem: 'Several different people have one NIK.',
      remedy:
        "Compare each person with his own KTP-el; use no NIK of the head of the family, no family card's number.",
    },
    out_of_scope: {
      problem: 'By this list the person is dead, or not meant by it.',
      remedy: 'Delete the row, or mend the name if he is alive.',
    },
    conflict_value: {
      problem: 'This person stands there twice, and the two rows differ.',
      remedy: 'Find out which is right and delete one of the rows.',
    },
  },
  repair: { dead: 'marked as dead (ALM)', several: 'several' },
  repairWritten: 'Repair workbook: {path}',
  repairExists:
    'The file {path} is there already and is not overwritten. Give --repair another name.',
  repairOfMany:
    '--repair is for a single list; this archive has {count}. Take the lists out of it first.',
  languageInvalid: 'Unknown language “{value}”; use id or en.',
  dayInvalid: 'The date “{value}” cannot be read; write, for example, 2026-06-30.',
  portInvalid: 'The port “{value}” cannot be read; write a number from 1 to 65535.',
  nationInvalid: 'The number “{value}” cannot be read; write a whole number from 1 to 300000000.',
  nationProgress: '{done} of {of} kabupaten',
  nationMade: '{people} invented people in {kabupaten} kabupaten, {seconds} seconds: {out}',
  regionInvalid: 'Unknown region code “{value}”; write, for example, 75 or 75.02.',
  law: {
    help: `payung law: works out what the law of Jamsostek says, with article and dates

Usage:
  payung law contributions [FILE] [--rule RULE] [--json] [--set FIGURE=VALUE] [--reform FILE]
      Works out contributions. Input: one JSON object, an array, or NDJSON (one object a line), from
      FILE or standard input. Each object names its rule ("rule": "bpu_contribution") and its facts;
      --rule holds for those that name none.
  payung law benefits | status | eligibility | may-pay | compliance [FILE] …
      Likewise benefits, status of participants, rights and terms, who may pay, sanctions.
  payung law explain [FILE] …
      Any rule, with its sentence, formula and sources.
  payung law contributions --schema
      JSON Schema of input and output; also for the other commands above.
  payung law rules [--json]
      The rules that are known.
  payung law parameters [FIGURE] [--at DAY] [--json]
      Legal figures with their dates. The mark [U]: the text of the law has not been read.
  payung law changes --since DAY [--json]
      Figures that begin or end since that day, and what held before.

Options:
  --json                 JSON output, in the form of the input
  --set FIGURE=VALUE     an assumption; of a table --set FIGURE.ROW=VALUE; may be repeated
  --reform FILE          assumptions from a JSON file
  --lang id|en           language

Exit codes: 0 all answered, 2 usage, 3 some refused, 130 stopped.`,
    sinceMissing: 'Name the day: payung law changes --since 2026-01-01.',
    inputMissing:
      'There is no input. Give a JSON object: payung law contributions FILE, or on standard input.',
    typeInput: 'Type JSON, then Ctrl-D.',
    fileUnreadable: 'The file cannot be read',
    reformNotJson: 'the file of assumptions is no JSON',
    notJson: 'no complete JSON: {start}',
    thousands: '{key} is written {value}; in JSON a dot means a fraction. Write {instead}',
    tooDeep: 'nested more than {limit} deep',
    lineTooLong: 'one line of more than {limit} MB',
    arrayTooLong: 'The array is longer than {limit} MB. Write one object a line (NDJSON).',
    parameterUnknown: 'Unknown figure “{id}”. The nearest: {names}.',
    row: 'Row {row}',
    nothingAsked: 'Not read',
    refused: 'Not answered.',
    formula: 'Formula: {formula}',
    right: 'Sources: {right}',
    result: 'Result',
    checkedOn: 'Checked against the law on {on}',
    assuming: 'An assumption, not the law: {override}',
    counts: '{answered} answered, {refused} refused.',
    progress: 'Working out: {count}',
    yes: 'yes',
    no: 'no',
    unconfirmed: 'unconfirmed',
    rows: '{count} rows',
    notInForce: 'not in force on this day',
    noValueAt: '  No value is in force on {at}.',
    noChanges: 'No figure begins or ends since {since}.',
    readAt: 'read at: {url}',
    note: 'note: {note}',
    before: 'before {value}',
    none: 'nothing',
    ends: 'ends',
    same: 'the figure stays, its law changes',
    since: 'in force since {from}',
    period: 'in force from {from} until before {until}',
    stepFrom: 'from {from}',
  },
  steps: {
    read: 'Reading files',
    validate: 'Checking rows',
    link: 'Matching with participants and between lists',
    load: 'Saving to the database',
    coverage: 'Computing coverage',
    plan: 'Planning the funds',
    report: 'Writing report and files',
  },
  counts: {
    read: '{count} files',
    validate: '{count} rows',
    link: '{count} records',
    load: '{count} rows',
    coverage: '{count} bases',
    plan: '{count} people',
    report: '{count} files',
  },
  database: {
    binaries: 'Preparing the database server …',
    initdb: 'Creating the database (once) …',
    adopt: 'Using the database server that is still running …',
    start: 'Starting the database server …',
    migrate: 'Preparing tables …',
    ready: 'Database ready.',
  },
  notices: {
    role_per_transaction:
      'Note: the user of DATABASE_URL may not create users; the rights of the program are taken per transaction.',
    owner_works_as_app:
      'Note: the user of DATABASE_URL owns the tables. Make a separate user for daily work.',
    key_mode_repaired:
      'Note: the key file was readable by others and has been closed; find out who could read it.',
  },
  buildingWeb: 'Preparing the pages …',
  seconds: '{seconds} s',
  finished: 'Finished in {seconds} seconds. Results in {out}',
  showcase: 'preparing sample meetings and reports from the register of the sample',
  showcaseDone:
    'Sample meetings, minutes, signed reports, a press release and the Paritrana sheet: {count} files in {out}/monev',
  kept: 'The room has not changed; the last results are used ({out}).',
  headline:
    '{data} data rows of {lists} lists: {accepted} accepted, {merged} merged, {held} held, {rejected} rejected. {persons} people; {unprotected} not protected.',
  coverageLine: 'Coverage {percent} ({part} of {base}; {definition} {year})',
  planLine:
    'Plan: {people} people, {months} person-months, {amount}; {waiting} people waiting, {excluded} not in the plan (laporan.pdf says why).',
  refusedLists: 'Lists that could not be read:',
  address: 'Open in a browser: {url}',
  stop: 'Press Ctrl-C to stop.',
  stopping: 'Stopping …',
  stopped: 'Stopped. The data are kept in {home}',
  asRoot: 'Note: Payung runs as root. For daily work use an ordinary user.',
  failedRun: 'The main job did not finish:',
  error: 'payung',
};
