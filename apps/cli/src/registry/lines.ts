// What the register did, in sentences for the terminal.

import {
  type BatchEffect,
  causeText,
  type LoadOutcome,
  type MovementOutcome,
  movementCauses,
  type RehearsalOutcome,
  type RollBackOutcome,
} from '@payung/office';
import { formatCount, type Language } from '@payung/values';
import { fill } from '../text/text.ts';
import type { MovementCommand } from './command.ts';
import { registryText } from './text/text.ts';

export function loadLines(outcome: LoadOutcome | RehearsalOutcome, language: Language): string[] {
  const text = registryText(language);
  switch (outcome.outcome) {
    case 'already_there':
      return [fill(text.alreadyThere, { batch: outcome.batch })];
    case 'loaded':
      return [
        fill(text.loaded, { batch: outcome.batch }),
        ...effectLines(outcome.effect, language),
      ];
    case 'rehearsed':
      return [
        text.rehearsed,
        ...effectLines(outcome.effect, language),
        ...(outcome.needsConfirmation
          ? [fill(text.needsConfirmation, counted(outcome.effect.leaving))]
          : []),
      ];
    case 'refused':
      return [];
    default:
      return outcome satisfies never;
  }
}

function effectLines(effect: BatchEffect, language: Language): string[] {
  const text = registryText(language);
  const memberships = { ...effect.memberships, deaths: effect.deaths };
  const late = effect.intoClosedMonths;
  return [
    fill(text.rows, counted(effect.counts)),
    ...Object.entries(effect.heldFor).map(([reason, count]) =>
      fill(text.heldFor, { reason: text.held[reason] ?? reason, count: formatCount(count) }),
    ),
    fill(text.people, counted(effect.people)),
    ...effect.fields.map(({ field, people, examples: [first] }) =>
      fill(text.field, {
        field: text.fields[field] ?? field,
        people: formatCount(people),
        row: first?.row ?? 0,
        old: first?.old ?? '—',
        new: first?.new ?? '—',
      }),
    ),
    fill(text.memberships, counted(memberships)),
    ...(late === 0 ? [] : [fill(text.intoClosedMonths, { count: formatCount(late) })]),
  ];
}

function counted(counts: Readonly<Record<string, number>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(counts).map(([name, count]) => [name, formatCount(count)]),
  );
}

export function rollBackLines(outcome: RollBackOutcome, language: Language): string[] {
  if (outcome.outcome === 'refused') return [];
  return [fill(registryText(language).rolledBack, { undone: outcome.undone.join(', ') })];
}

export function movementLines(outcome: MovementOutcome, command: MovementCommand): string[] {
  if (outcome.outcome === 'refused') return [];
  const { files, movement, people } = outcome;
  const { language } = command;
  const text = registryText(language);
  const difference = movement.after - movement.before;
  return [
    fill(text.movement, {
      beforeMonth: files.before.month,
      before: formatCount(movement.before),
      afterMonth: files.after.month,
      after: formatCount(movement.after),
      difference: signed(difference),
    }),
    ...movementCauses
      .filter((cause) => movement.causes[cause] > 0)
      .map(
        (cause) =>
          `  ${causeText(cause, language).padEnd(50)} ${formatCount(movement.causes[cause])}`,
      ),
    ...(command.people
      ? people.map(({ person, cause }) =>
          fill(text.person, { person, cause: causeText(cause, language) }),
        )
      : []),
  ];
}

function signed(count: number): string {
  if (count === 0) return '0';
  return count > 0 ? `+${formatCount(count)}` : `−${formatCount(-count)}`;
}
