// Words of signs in English.

import type { FlagRule } from '../rule.ts';

export const en: Readonly<Record<FlagRule, string>> = {
  death_soon: 'Died {days} days after protection began. Check the death certificate.',
  not_in_civil_data: 'Disdukcapil does not know this NIK, or knows him as dead. Check his KTP.',
  phone_of_many: 'One phone for {people} people of {families} families. Call and check.',
  account_of_many: 'One account for {people} people of {families} families. Check the bank book.',
  house_of_many:
    'One address for {people} people of {families} families. A mess is noted and closed.',
  registrar_deaths:
    'Of {people} people this registrar entered, {deaths} died within a year: far above the others.',
  heir_of_many: 'The same heir in {claims} claims of {families} families. Check the heir letters.',
  age_outside: '{age} years old at the start, outside the limits. Check the birth date.',
};
