import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addFix,
  applyFixes,
  type FixHistory,
  fixView,
  noFixes,
  undoLast,
  undoStep,
} from './fixes.ts';
import { recipeOf, withRecipe } from './recipe.ts';
import { ignoredRow, personRow, tableOf } from './rows.fixture.ts';

const tables = [
  tableOf(['NIK', 'Nama', 'Desa', 'Pekerjaan'], 1, {
    fields: ['nik', 'name', 'village', 'occupation'],
  }),
];
const rows = [
  ignoredRow(1, ['NIK', 'Nama', 'Desa', 'Pekerjaan'], 'header'),
  personRow(2, ['7502012609050001', 'Ani', 'Bj', 'Tani']),
  personRow(3, ['7502012609870001', 'Budi', ' Bj ', 'Nelayan']),
  personRow(4, ['7502014101800001', 'Cici', 'Bajo', 'Tani']),
  personRow(5, ['7502014101800002', 'Dedi']),
];

type Plan = Parameters<typeof addFix>[1];

function made(...plans: readonly Plan[]): FixHistory {
  return plans.reduce((history, plan) => {
    const result = addFix(history, plan, { tables, rows });
    if (!result.ok) throw new Error(result.findings[0]?.code);
    return result.value;
  }, noFixes);
}

const column = (history: FixHistory, index: number) =>
  applyFixes(rows, history, tables).rows.map((row) => row.cells[index]);

const bajo: Plan = { field: 'village', from: 'Bj', to: 'Bajo' };
const full: Plan = { field: 'village', from: 'Bajo', to: 'Desa Bajo' };
const farmer: Plan = { field: 'occupation', from: 'Tani', to: 'Petani' };

describe('a step', () => {
  test('changes every row that says the same, and no other cell', () => {
    expect(column(made(bajo), 2)).toEqual(['Desa', 'Bajo', 'Bajo', 'Bajo', undefined]);
    expect(column(made(bajo), 3)).toEqual(['Pekerjaan', 'Tani', 'Nelayan', 'Tani', undefined]);
  });

  test('shows how many rows it changes, with examples and digits masked', () => {
    const nik: Plan = { field: 'nik', from: '7502012609050001', to: '7502016609870001' };
    const [fix] = made(nik).fixes;
    expect(fix && fixView(fix, 1)).toEqual({
      step: 1,
      field: 'nik',
      from: '7502••••••••••01',
      to: '7502••••••••••01',
      rows: 1,
      examples: [{ row: 2 }],
    });
  });

  test('goes on from the steps before it', () => {
    expect(column(made(bajo, full), 2).slice(1, 4)).toEqual([
      'Desa Bajo',
      'Desa Bajo',
      'Desa Bajo',
    ]);
  });

  test('fills an empty cell, also where the row ends before it', () => {
    expect(column(made({ field: 'village', from: '', to: 'Bajo' }), 2)[4]).toBe('Bajo');
  });

  test('can be meant for chosen rows only', () => {
    expect(column(made({ ...bajo, chosen: [{ row: 3 }] }), 2).slice(1, 3)).toEqual(['Bj', 'Bajo']);
  });

  test('that would change nothing is refused', () => {
    const result = addFix(noFixes, { ...bajo, from: 'Tenilo' }, { tables, rows });
    expect(result).toMatchObject({ ok: false, findings: [{ code: 'step_changes_nothing' }] });
  });

  test('never touches a heading', () => {
    const plan: Plan = { field: 'village', from: 'Desa', to: 'Kampung' };
    expect(addFix(noFixes, plan, { tables, rows }).ok).toBe(false);
  });

  test('made on rows that are different now is told and not forced', () => {
    const other = rows.map((row) => ({ ...row, cells: ['1', 'X', 'Lain', 'Lain'] }));
    const result = applyFixes(other, made(bajo), tables);
    expect(result.rows).toEqual(other);
    expect(result.findings).toMatchObject([
      { code: 'step_rows_changed', at: { row: 2 }, data: { row: 2, step: 1 } },
      { code: 'step_rows_changed', at: { row: 3 } },
    ]);
  });
});

describe('undoing', () => {
  test('the last step brings back what was before', () => {
    expect(undoLast(made(bajo, farmer)).fixes).toEqual(made(bajo).fixes);
    expect(undoLast(noFixes)).toEqual(noFixes);
  });

  test('an earlier step leaves the later ones standing', () => {
    const result = undoStep(made(bajo, farmer), 1);
    if (!result.ok) throw new Error('refused');
    expect(column(result.value, 2)[1]).toBe('Bj');
    expect(column(result.value, 3)[1]).toBe('Petani');
  });

  test('a step that a later one goes on from is refused by the number of that one', () => {
    expect(undoStep(made(bajo, full), 1)).toMatchObject({
      ok: false,
      findings: [{ code: 'step_needed', data: { step: 1, later: 2 } }],
    });
  });

  test('a step that does not exist is refused', () => {
    expect(undoStep(made(bajo), 7)).toMatchObject({ findings: [{ code: 'step_unknown' }] });
  });

  test('never gives the number of an undone step to another', () => {
    const undone = undoLast(made(bajo, farmer));
    const result = addFix(undone, farmer, { tables, rows });
    expect(result.ok && result.value.fixes.at(-1)?.step).toBe(3);
  });
});

test('whatever steps are made, undoing all of them gives the list as it came', () => {
  const words = fc.constantFrom('Bj', 'Bajo', 'Desa Bajo', '', 'Tani');
  const plans = fc.array(
    fc.record({ field: fc.constantFrom('village', 'occupation'), from: words, to: words }),
  );
  fc.assert(
    fc.property(plans, (list) => {
      let history = noFixes;
      for (const plan of list) {
        const result = addFix(history, plan, { tables, rows });
        if (result.ok) history = result.value;
      }
      const { findings } = applyFixes(rows, history, tables);
      expect(findings).toEqual([]);
      while (history.fixes.length > 0) history = undoLast(history);
      expect(applyFixes(rows, history, tables).rows).toEqual(rows);
    }),
  );
});

describe('a recipe', () => {
  test('keeps what the sender always writes so, chains followed to their end', () => {
    expect(recipeOf(made(bajo, full, farmer))).toEqual([
      { field: 'village', from: 'Bj', to: 'Desa Bajo' },
      { field: 'village', from: 'Bajo', to: 'Desa Bajo' },
      { field: 'occupation', from: 'Tani', to: 'Petani' },
    ]);
  });

  test('keeps nothing that belongs to one person, and nothing of chosen rows', () => {
    const nik: Plan = { field: 'nik', from: '7502012609050001', to: '7502016609870001' };
    expect(recipeOf(made(nik, { ...bajo, chosen: [{ row: 3 }] }))).toEqual([]);
  });

  test('joins the profile: the newer correction of a text stands', () => {
    const profile = {
      sender: 'Bajo',
      corrections: [{ field: 'village', from: 'Bj', to: 'Lama' }],
    } as const;
    expect(withRecipe(profile, recipeOf(made(bajo))).corrections).toEqual([
      { field: 'village', from: 'Bj', to: 'Bajo' },
    ]);
    expect(withRecipe({ sender: 'Bajo' }, [])).toEqual({ sender: 'Bajo' });
  });
});
