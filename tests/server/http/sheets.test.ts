import { describe, expect, it } from 'vitest';
import type { SheetFiles } from '../../../server/results/sheetFiles.ts';
import { dxfFaults, dxfStructure } from '../../support/dxfStructure.ts';
import { exampleText } from '../examplePlan.ts';
import { problemOf } from './problemOf.ts';
import { runningApp } from './runningApp.ts';

const app = runningApp();

describe('POST /api/v1/sheets', () => {
  it('returns each sheet as SVG and DXF, with its scale and the paper', async () => {
    const query = '?paper=a2&orientation=portrait&date=2026-12-01&revision=C&drawn-by=M.%20Rossi';
    const response = await app.post(`/api/v1/sheets${query}`, exampleText);
    expect(response.status).toBe(200);
    const { paper, sheets, missing } = (await response.json()) as SheetFiles;
    expect(paper).toEqual({ label: 'A2', width_mm: 420, height_mm: 594 });
    expect(missing).toEqual([expect.stringMatching(/^No power topology is stated/)]);
    expect(sheets.map(({ id }) => id)).toEqual(['floor-hall-1', 'elevations-1']);
    for (const { svg = '', dxf = '' } of sheets) {
      expect(svg).toMatch(/^<svg xmlns="[^"]+" width="420mm" height="594mm"/);
      for (const text of ['2026-12-01', '>C<', 'M. Rossi']) expect(svg).toContain(text);
      expect(dxfFaults(dxfStructure(dxf))).toEqual([]);
    }
  });

  it('draws the kinds and formats that are asked for, with the day of the request', async () => {
    const response = await app.post('/api/v1/sheets?contents=elevations&format=svg', exampleText);
    const { sheets } = (await response.json()) as SheetFiles;
    expect(sheets.map(({ id, dxf }) => [id, dxf])).toEqual([['elevations-1', undefined]]);
    expect(sheets[0]?.svg).toContain(new Date().toISOString().slice(0, 10));
  });

  it.each([
    ['?paper=a7', 400, 'parameter-invalid'],
    ['?orientation=upright', 400, 'parameter-invalid'],
    ['?scale=1:7', 400, 'parameter-invalid'],
    ['?hall=attic', 404, 'hall-unknown'],
    ['?option=steam', 422, 'option-unknown'],
  ])('returns a problem for "%s"', async (query, status, code) => {
    const problem = await problemOf(await app.post(`/api/v1/sheets${query}`, exampleText));
    expect({ status: problem.status, code: problem.code }).toEqual({ status, code });
  });
});
