import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parsePlanText } from '../../../models/plan/document/parse.ts';
import { reportPlan } from '../../../models/report/reportPlan.ts';
import { reportSchema } from '../../../models/report/reportSchema.ts';
import { loadNodeLibrary } from '../../../server/files/nodeLibrary.ts';
import { checksSchema } from '../../../server/http/routes/checks.ts';
import { badPlans } from '../badPlans.ts';
import { exampleText } from '../examplePlan.ts';
import { problemOf } from './problemOf.ts';
import { runningApp } from './runningApp.ts';

const app = runningApp();

describe('POST /api/v1/reports', () => {
  it('returns the figures of the example, valid under the report schema', async () => {
    const response = await app.post('/api/v1/reports', exampleText);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^application\/json\b/);
    const report = reportSchema.parse(await response.json());
    expect(report.options.map(({ annual }) => annual.facilityEnergy_kWh)).toEqual([
      expect.closeTo(637_728, 6),
      expect.closeTo(458_367, 6),
    ]);
    expect(report.options.map(({ annual }) => annual.electricityCost)).toEqual([
      expect.closeTo(57_331.75, 2),
      expect.closeTo(41_207.19, 2),
    ]);
  });

  it('returns the report of the models unchanged', async () => {
    const response = await app.post('/api/v1/reports', exampleText);
    const report = JSON.parse(
      JSON.stringify(reportPlan(parsePlanText(exampleText), loadNodeLibrary())),
    ) as unknown;
    expect(await response.json()).toEqual(report);
  });

  it.each(['application/json; charset=utf-8', 'application/vnd.plenum.plan+json'])(
    'accepts %s',
    async (type) => {
      expect((await app.post('/api/v1/reports', exampleText, { 'Content-Type': type })).status).toBe(200);
    },
  );

  it('accepts a byte-order mark and a gzipped body', async () => {
    expect((await app.post('/api/v1/reports', `\uFEFF${exampleText}`)).status).toBe(200);
    const packed = await app.post('/api/v1/reports', new Uint8Array(gzipSync(exampleText)), {
      'Content-Encoding': 'gzip',
    });
    expect(packed.status).toBe(200);
  });

  it('compresses its response if the client accepts it', async () => {
    const response = await app.post('/api/v1/reports', exampleText, { 'Accept-Encoding': 'gzip' });
    expect(response.headers.get('content-encoding')).toBe('gzip');
  });
});

describe('POST /api/v1/checks', () => {
  it('returns the findings of each option', async () => {
    const response = await app.post('/api/v1/checks', exampleText);
    expect(response.status).toBe(200);
    const { options } = checksSchema.parse(await response.json());
    expect(options.map(({ id }) => id)).toEqual(['air', 'liquid']);
    expect(options[1]?.findings.map(({ code }) => code)).toContain('liquid-asserted');
  });
});

describe.each(badPlans)('a plan with $what', ({ text, code, status, path, rule }) => {
  it.each(['/api/v1/reports', '/api/v1/checks'])('is a problem with path and rule at %s', async (address) => {
    const response = await app.post(address, text);
    const problem = await problemOf(response);
    expect({ code: problem.code, status: response.status }).toEqual({ code, status });
    if (rule !== '') {
      expect(problem.errors.some((issue) => issue.path.includes(path) && issue.rule.includes(rule))).toBe(
        true,
      );
    }
  });
});
