import { testCases } from '../../cases.fixture.ts';
import { benefitsRules } from '../rules.ts';

testCases('benefits/jht', benefitsRules);
