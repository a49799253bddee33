import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { deviceSchema } from '../../../models/catalogue/device.ts';
import { loadNodeLibrary } from '../../../server/files/nodeLibrary.ts';
import { runPlenum } from './runPlenum.ts';

describe('plenum devices', () => {
  it('lists every device of the catalogue', async () => {
    const { exitCode, out } = await runPlenum(['devices']);
    expect(exitCode).toBe(0);
    for (const id of Object.keys(loadNodeLibrary().devices)) expect(out).toContain(`  ${id} `);
  });

  it('shows the four draws, marks estimates, and a dash for missing figures', async () => {
    const { out } = await runPlenum(['devices', 'dgx-a100-640']);
    expect(out).toMatch(/dgx-a100-640 .* 6 +18~? +6\.5 +4\.94~ +1\.5~ +123 +0\*/);
    const missing = Object.values(loadNodeLibrary().devices).find(
      ({ nameplate_kW }) => nameplate_kW === undefined,
    );
    const { out: row } = await runPlenum(['devices', missing?.id ?? '']);
    expect(row.split('\n')[1]).toContain(' – ');
  });

  it('prints the rows with --json', async () => {
    const { out } = await runPlenum(['devices', '--json', '--class', 'gpu-server', 'h100']);
    const rows = z.array(deviceSchema).parse(JSON.parse(out));
    expect(rows.map(({ id }) => id)).toContain('dgx-h100');
    expect(rows.every((row) => row.class === 'gpu-server')).toBe(true);
  });

  it('searches for all words, in any case', async () => {
    const { out } = await runPlenum(['devices', '--json', 'NVIDIA', 'h200']);
    expect(JSON.parse(out)).toEqual([expect.objectContaining({ id: 'dgx-h200' })]);
  });

  it('reports if no device matches', async () => {
    const { exitCode, out } = await runPlenum(['devices', 'abacus']);
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: 'No device matches.\n' });
  });

  it('rejects an unknown class, and lists the classes', async () => {
    const { exitCode, out, err } = await runPlenum(['devices', '--class', 'toaster']);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toMatch(/^plenum: --class: toaster is not a device class; allowed are gpu-server, /);
  });
});
