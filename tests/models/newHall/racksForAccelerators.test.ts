import { describe, expect, it } from 'vitest';
import { addFilledRacks } from '../../../models/edit/commands/filledRacks.ts';
import { applyEdits } from '../../../models/edit/document/edit.ts';
import { racksForAccelerators } from '../../../models/newHall/racksForAccelerators.ts';
import { library } from '../../support/library.ts';

describe('racks for accelerators', () => {
  it('hold whole devices, and a last rack the rest', () => {
    // 100 accelerators are 13 DGX H100 of eight; at 10.2 kW each, two fit 30 kW of air cooling: six full racks and one of one.
    const racks = racksForAccelerators(
      { device: 'dgx-h100', acceleratorCount: 100, cooling: 'air' },
      library,
    );
    expect(racks).toMatchObject({ devicesPerRackCount: 2, fullRackCount: 6, restCount: 1 });
    expect(racks.reason).toContain('Heat: 10.2 kW each, at most 30 kW per rack');
  });

  it('hold more devices where the cooling takes more heat', () => {
    const wanted = { device: 'dgx-h100', acceleratorCount: 96, cooling: 'rear-door' } as const;
    expect(racksForAccelerators(wanted, library).devicesPerRackCount).toBeGreaterThan(2);
  });

  it('are refused for a device without accelerators', () => {
    const wanted = { device: 'no-such-device', acceleratorCount: 8, cooling: 'air' } as const;
    expect(() => racksForAccelerators(wanted, library)).toThrow('Unknown device "no-such-device"');
  });

  it('become entries of the first hall', () => {
    const racks = racksForAccelerators(
      { device: 'dgx-h100', acceleratorCount: 100, cooling: 'air' },
      library,
    );
    const document = { halls: { 'hall-1': {} }, racks: { 'rack-1': { name: 'Present' } } };
    const { edits, label } = addFilledRacks(document, racks);
    const { document: changed } = applyEdits(document, edits);
    expect(label).toBe('add 7 racks of NVIDIA DGX H100');
    expect(changed).toMatchObject({
      racks: {
        'rack-1': { name: 'Present' },
        'rack-2': { hall: 'hall-1', count: 6, contents: { devices: { device: 'dgx-h100', count: 2 } } },
        'rack-3': { hall: 'hall-1', contents: { devices: { device: 'dgx-h100', count: 1 } } },
      },
    });
  });
});
