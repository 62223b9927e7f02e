import { testCases } from '../cases.fixture.ts';
import { contributionsRules } from './rules.ts';

testCases('contributions', contributionsRules);
