import { testCases } from '../cases.fixture.ts';
import { statusRules } from './rules.ts';

testCases('status', statusRules);
