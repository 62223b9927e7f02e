// The wire writes words of the office again; this keeps both the same.

import * as office from '@payung/office';
import { expect, test } from 'vitest';
import {
  agreementKindWords,
  dutyIdWords,
  dutyStateWords,
  regulationKindWords,
} from './agreements.ts';
import { claimCauseWords, claimMoveWords, claimStateWords } from './claim.ts';
import { caseMoveWords, caseStateWords, findingKindWords } from './compliance.ts';
import { leavingWords } from './decision.ts';
import { answerKindWords } from './links.ts';
import { obstacleWords } from './monev.ts';
import { checkStatusWords, payerWords } from './people.ts';
import { scenarioSchema } from './plan.ts';
import {
  missedReasonWords,
  paperFormatWords,
  reportKindWords,
  reportStateWords,
  scheduleKindWords,
  signingStepWords,
} from './report.ts';
import { itemFateWords, reviewAnswerWords, reviewKindWords, reviewStateWords } from './review.ts';

test('causes, states and steps of claims are those of the office', () => {
  expect(claimCauseWords).toEqual(office.claimCauses);
  expect(claimStateWords).toEqual(office.claimStates);
  expect(claimMoveWords).toEqual(office.claimMoves);
});

test('a case takes every step of the office but the SKK, which a batch gives', () => {
  expect(caseStateWords).toEqual(office.caseStates);
  expect(caseMoveWords).toEqual(office.caseMoves.filter((move) => move !== 'skk'));
});

test('findings and answers of employers are those of the office', () => {
  expect(findingKindWords).toEqual(office.findingKinds);
  expect(answerKindWords).toEqual(office.answerKinds);
});

test('reasons to leave a list and obstacles of a meeting are those of the office', () => {
  expect(leavingWords).toEqual(office.leavingReasons);
  expect(obstacleWords).toEqual(office.obstacleCategories);
});

test('the usual goals of a plan are goals of the wire', () => {
  const scenario = { name: 'x', start: '2026-07', months: 1, programs: ['JKK'], seed: 'x' };
  const { goals } = scenarioSchema.parse({ ...scenario, goals: office.usualGoals });
  expect(goals).toEqual(office.usualGoals);
});

test('what is asked and answered in a review, and how somebody stands, is told in words of the office', () => {
  expect(reviewAnswerWords).toEqual(office.reviewAnswers);
  expect(reviewStateWords).toEqual(office.reviewStates);
  expect(reviewKindWords).toEqual(office.reviewKinds);
  expect(itemFateWords).toEqual(office.itemFates);
  expect(checkStatusWords).toEqual(office.checkStatuses);
  expect(payerWords).toEqual(office.payers);
});

test('agreements, regulations and duties are told in words of the office', () => {
  expect(agreementKindWords).toEqual(office.agreementKinds);
  expect(regulationKindWords).toEqual(office.regulationKinds);
  expect(dutyIdWords).toEqual(office.dutyIds);
  expect(dutyStateWords).toEqual(office.dutyStates);
});

test('reports are of the kinds, states and forms of the office', () => {
  expect(reportKindWords).toEqual(office.periodKinds);
  expect(reportStateWords).toEqual(office.reportStates);
  expect(signingStepWords).toEqual(office.signingSteps);
  expect(scheduleKindWords).toEqual(office.scheduleKinds);
  expect(missedReasonWords).toEqual(office.missedReasons);
  expect(paperFormatWords).toEqual(office.reportFormats);
});
