import type { Device } from '../../catalogue/device.ts';
import { drawOn, energyDraw, sizingDraw, type Draw } from '../../racks/draw.ts';
import type { RackConditions } from '../../racks/rackFigures.ts';
import type { Resolved } from './lookUp.ts';
import type { Preparation } from './Preparation.ts';

/** Lists the values of each device used in the results. */
export function noteDevices(
  devices: Iterable<Resolved<Device>>,
  conditions: RackConditions,
  preparation: Preparation,
): void {
  for (const found of devices) {
    noteDraws(found, conditions, preparation);
    noteFigure(found, 'weight_kg', { label: 'weight', unit: 'kg', basis: 'payload and floor' }, preparation);
    noteFigure(
      found,
      'liquidFraction',
      { label: 'heat to liquid', unit: '', basis: 'share of the heat removed by its liquid loop' },
      preparation,
    );
  }
}

/** Draws used for energy, for sizing, and at idle. */
function noteDraws(found: Resolved<Device>, conditions: RackConditions, preparation: Preparation): void {
  const device = found.row;
  const { energyBasis, shelf } = conditions;
  const note = (draw: Draw | undefined, use: string): void => {
    if (draw === undefined) return;
    const from = device.inputBasis === 'dc' ? ', converted from a value at the DC busbar' : '';
    const name = `${draw.basis}_kW`;
    preparation.fromRow(
      draw.draw_kW,
      found,
      { name, quality: draw.quality },
      {
        path: `catalogue.devices.${device.id}.${name}`,
        label: `${device.name}, ${draw.basis} draw`,
        unit: 'kW',
        basis: `${use}; at the rack’s input${from}`,
      },
    );
  };
  const energy = energyDraw(device, energyBasis, shelf);
  const sizing = sizingDraw(device, shelf);
  if (energy?.basis === sizing?.basis) {
    note(energy, 'energy at full utilisation, and sizing of feeds and heat');
  } else {
    note(energy, 'energy at full utilisation');
    note(sizing, 'sizing of feeds and heat');
  }
  note(drawOn(device, 'idle', shelf), 'energy at zero utilisation');
}

function noteFigure(
  found: Resolved<Device>,
  field: 'weight_kg' | 'liquidFraction',
  words: { readonly label: string; readonly unit: string; readonly basis: string },
  preparation: Preparation,
): void {
  const device = found.row;
  const value = device[field];
  if (value === undefined) return;
  preparation.fromRow(
    value,
    found,
    { name: field, quality: device.quality[field] },
    {
      ...words,
      path: `catalogue.devices.${device.id}.${field}`,
      label: `${device.name}, ${words.label}`,
    },
  );
}
