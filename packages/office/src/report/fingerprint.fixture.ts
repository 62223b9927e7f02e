// Prints the fingerprint of the sample report: run in a process of its own by render.test.ts.

import { createHash } from 'node:crypto';
import { renderReport } from './render.ts';
import { sampleSummary } from './summary.fixture.ts';

const pdf = await renderReport(sampleSummary(), { language: 'id' });
process.stdout.write(createHash('sha256').update(pdf).digest('hex'));
