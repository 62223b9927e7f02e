import { describe, expect, test } from 'vitest';
import { parseSendCommand } from './command.ts';

function detailOf(...argv: readonly string[]): unknown {
  const read = parseSendCommand(argv);
  return read.ok ? 'read' : read.issues[0]?.data['detail'];
}

describe('payung send', () => {
  test('build goes by the profile unless a blank is given', () => {
    const argv = ['build', 'SK 1', '--tenant', '75.02', '--out', 'kirim'];
    expect(parseSendCommand(argv)).toMatchObject({
      value: { action: 'build', number: 'SK 1', recipient: { kind: 'profile' } },
    });
    const blank = [...argv, '--blank', 'template_tk_1.xlsx', '--sheet', 'data_tk_baru'];
    expect(parseSendCommand([...blank, '--again', '3'])).toMatchObject({
      value: {
        recipient: { kind: 'sipp', blank: 'template_tk_1.xlsx', sheet: 'data_tk_baru' },
        again: 3,
      },
    });
  });

  test('reply takes a sending and a file', () => {
    const argv = ['reply', '3', 'balasan.xlsx', '--tenant', '75.02', '--failed-rows', '0'];
    expect(parseSendCommand(argv)).toMatchObject({
      value: { action: 'reply', sending: 3, file: 'balasan.xlsx', failedRows: 0 },
    });
    expect(parseSendCommand([])).toMatchObject({ value: { action: 'help', language: 'id' } });
  });

  test.each([
    [['build', '--tenant', '75.02', '--out', 'x'], 'Sebutkan nomor keputusannya'],
    [['build', 'SK 1', '--tenant', '75.02'], 'Sebutkan folder tujuannya'],
    [['build', 'SK 1', '--tenant', '75.02', '--out', 'x', '--sheet', 'data_tk_na'], '--profile'],
    [
      ['build', 'SK 1', '--tenant', '75.02', '--out', 'x', '--blank', 'a', '--profile', 'b'],
      '--blank',
    ],
    [['build', 'SK 1', '--tenant', '75.02', '--out', 'x', '--again', 'x'], '“x”'],
    [['build', 'SK 1', 'SK 2', '--tenant', '75.02', '--out', 'x'], 'SK 2'],
    [['build', 'SK 1', '--out', 'x'], 'Sebutkan wilayahnya'],
    [['reply', 'x', 'a.xlsx', '--tenant', '75.02'], 'Nomor kiriman “x”'],
    [['reply', '3', '--tenant', '75.02'], 'Sebutkan berkas balasannya'],
    [['reply', '3', 'a', '--tenant', '75.02', '--failed-rows', '-1'], '--failed-rows'],
    [['reply', '3', 'a', 'b', '--tenant', '75.02'], 'b'],
    [['reply', '3', 'a', '--tenant', '75.02', '--blank', 'x'], '--blank'],
    [['lose', '--tenant', '75.02'], 'send lose'],
    [['pay', '3', '--tenant', '75.02'], '--document'],
    [['pay', 'x', '--tenant', '75.02', '--document', 'SP2D'], 'Nomor kiriman “x”'],
    [['repair', '3', '--tenant', '75.02'], 'berkas perbaikannya'],
    [['repair', '3', 'a.json', '--tenant', '75.02', '--document', 'x'], '--document'],
  ])('%j is refused with a remedy', (argv, words) => {
    expect(detailOf(...argv)).toContain(words);
  });
});
