import { testCases } from '../cases.fixture.ts';
import { complianceRules } from './rules.ts';

testCases('compliance', complianceRules);
