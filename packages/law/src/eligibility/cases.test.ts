import { testCases } from '../cases.fixture.ts';
import { eligibilityRules } from './rules.ts';

testCases('eligibility', eligibilityRules);
