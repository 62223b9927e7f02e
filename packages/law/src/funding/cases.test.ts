import { testCases } from '../cases.fixture.ts';
import { fundingRules } from './rules.ts';

testCases('funding', fundingRules);
