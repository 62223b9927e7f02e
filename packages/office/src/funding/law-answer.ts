// An answer of the law that the plan rests on: what the law refuses stops the run and says why.

import { type Parsed, Refusal } from '@payung/values';

/** Room and funds were read before; a refusal here names the fact and its article. */
export function lawAnswer<T>(answer: Parsed<T>): T {
  if (!answer.ok) throw new Refusal(answer.issues);
  return answer.value;
}
