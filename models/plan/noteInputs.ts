import type { Device } from '../catalogue/device.ts';
import { drawOn, energyDraw, sizingDraw, type Draw } from '../racks/draw.ts';
import type { RackConditions } from '../racks/rackFigures.ts';
import { defaults } from './defaults.ts';
import type { RackGroup } from './groupRacks.ts';
import type { Found } from './lookUp.ts';
import type { Preparation } from './Preparation.ts';
import type { Scenario } from './planSchema.ts';

/** Lists the draws of each device that figures rest on: the one energy uses, the idle one, and the one that sizes. */
export function noteDraws(
  devices: Iterable<Found<Device>>,
  conditions: RackConditions,
  preparation: Preparation,
): void {
  const { energyBasis, rectifierEfficiency } = conditions;
  let hasDc = false;
  for (const found of devices) {
    const device = found.row;
    hasDc ||= device.inputBasis === 'dc';
    const note = (draw: Draw | undefined, use: string): void => {
      if (draw === undefined) return;
      preparation.fromRow(draw.draw_kW, found, draw.quality, {
        path: `catalogue.devices.${device.id}.${draw.basis}_kW`,
        label: `${device.name}, ${draw.basis} draw`,
        unit: 'kW',
        basis:
          device.inputBasis === 'dc'
            ? `${use}; at the AC input, from a figure at the dc busbar`
            : `${use}; at the AC input`,
      });
    };
    const energy = energyDraw(device, energyBasis, rectifierEfficiency);
    const sizing = sizingDraw(device, rectifierEfficiency);
    if (energy?.basis === sizing?.basis) {
      note(energy, 'energy at full utilisation, and sizing of feeds and heat');
    } else {
      note(energy, 'energy at full utilisation');
      note(sizing, 'sizing of feeds and heat');
    }
    note(drawOn(device, 'idle', rectifierEfficiency), 'energy at no utilisation');
  }
  if (hasDc) {
    preparation.statedOr<number>(
      conditions.rectifierEfficiency === defaults.rectifierEfficiency.value
        ? undefined
        : conditions.rectifierEfficiency,
      defaults.rectifierEfficiency,
      {
        path: 'power.rectifierEfficiency',
        label: 'Rectifier efficiency',
        unit: '',
        basis: 'AC input to dc busbar',
      },
    );
  }
}

const UTILISATION = {
  unit: '',
  basis: 'draw = idle + (basis − idle) × utilisation, the same in every hour',
} as const;

/** Workloads of racks' own that are listed one by one; more than that are listed as a range. */
const WORKLOADS_LISTED = 20;

/** Lists the workload of the plan, and those of racks that have their own. */
export function noteWorkload(
  scenario: Scenario,
  groups: readonly RackGroup[],
  preparation: Preparation,
): void {
  preparation.stated(scenario.workload.utilisationFraction, {
    ...UTILISATION,
    path: 'workload.utilisationFraction',
    label: 'Utilisation',
  });
  const own = groups.flatMap(({ duties }) =>
    duties.flatMap(({ workload, ids: [id = '', ...others] }) =>
      workload === undefined ? [] : [{ value: workload.utilisationFraction, id, otherCount: others.length }],
    ),
  );
  const [first] = own;
  if (first === undefined) return;
  if (own.length > WORKLOADS_LISTED) {
    const values = own.map(({ value }) => value).sort((a, b) => a - b);
    preparation.stated(`${String(values[0])} to ${String(values.at(-1))}`, {
      ...UTILISATION,
      path: `racks.${first.id}.workload.utilisationFraction`,
      label: `Utilisation of racks with ${String(own.length)} workloads of their own`,
    });
    return;
  }
  for (const { value, id, otherCount } of own) {
    preparation.stated(value, {
      ...UTILISATION,
      path: `racks.${id}.workload.utilisationFraction`,
      label: `Utilisation of ${id}${otherCount === 0 ? '' : ` and ${String(otherCount)} more`}`,
    });
  }
}
