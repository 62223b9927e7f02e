// `payung sample`: a data room of invented people and, beside it, who they really are.

import { systemClock } from '@payung/engine';
import { writeSample } from '@payung/office';
import { formatCount } from '@payung/values';
import { note, print } from '../console.ts';
import { callerPath, type Environment } from '../environment.ts';
import { decimal } from '../progress.ts';
import { fill } from '../text/text.ts';
import type { SampleCommand } from './command.ts';
import { sampleText } from './text.ts';

export async function sampleCommand(
  command: SampleCommand,
  environment: Environment,
  signal: AbortSignal,
): Promise<void> {
  const text = sampleText(command.language);
  if (command.name === 'sample help') return print(text.help);
  const startMs = systemClock.monotonicMs();
  const { people, seed, damage, region } = command;
  const line = environment.terminal
    ? (shown: string) => process.stderr.write(`\r\u001b[2K${shown}`)
    : undefined;
  const written = await writeSample(
    { people, seed, damage, region },
    {
      out: callerPath(environment, command.out),
      signal,
      onProgress: (done) => line?.(`  … ${fill(text.progress, { people: formatCount(done) })}`),
    },
  );
  line?.('');
  const { facts, room, truth } = written;
  note(fill(text.folders, { room, truth }));
  print(
    fill(text.done, {
      people: formatCount(facts.people),
      participants: formatCount(facts.participants),
      rows: formatCount(facts.rows),
      seconds: decimal((systemClock.monotonicMs() - startMs) / 1_000, command.language),
    }),
  );
}
