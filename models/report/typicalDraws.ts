import type { Device, TypicalKind } from '../catalogue/device.ts';
import type { Facility } from '../plan/prepare/Facility.ts';
import { finding, type Finding } from '../problems/Finding.ts';
import { energyDraw, sizingDraw } from '../racks/draw.ts';
import { listText, percentText } from '../units/text.ts';
import { haveSameKinds, mainKinds, type KindOfPart } from './mainKinds.ts';

/** What energy on the typical basis is computed from; `none` if a device has no typical draw, so that another is used. */
type Kind = TypicalKind | 'none';

const kindTexts: Readonly<Record<Kind, string>> = {
  measured: 'measured',
  vendor: 'figures of vendors',
  estimate: 'estimates',
  none: 'replaced by other draws',
};

/** Facility of an option, with the option's name. */
export interface NamedFacility {
  readonly name: string;
  readonly facility: Facility;
}

/**
 * Reports that two options run on typical draws of different kinds: a measured mean against an estimate, say.
 *
 * @param id - of the option that is compared with the baseline
 */
export function typicalDrawFindings(id: string, other: NamedFacility, first: NamedFacility): Finding[] {
  const isTypical = [first, other].every(({ facility }) => facility.conditions.energyBasis === 'typical');
  if (!isTypical) return [];
  const [its, base] = [kindsOf(other.facility), kindsOf(first.facility)];
  if (haveSameKinds(its, base)) return [];
  const message = `Typical draws of ${other.name} are ${kindText(its)}; those of ${first.name} are ${kindText(base)}. Part of the difference in energy is due to that.`;
  return [finding('typical-draws-differ', `options.${id}`, message)];
}

function kindText(kinds: ReadonlyMap<Kind, readonly string[]>): string {
  return listText([...kinds].map(([kind, names]) => `${kindTexts[kind]} (${listText(names)})`));
}

function kindsOf({ racks, conditions }: Facility): ReadonlyMap<Kind, readonly string[]> {
  const parts = racks.flatMap(({ items, group }) =>
    items.flatMap(({ device, count }): KindOfPart<Kind>[] => {
      const draw = energyDraw(device, 'typical', conditions.shelf);
      if (draw === undefined || device.class === 'cooling') return [];
      const sizing_kW = sizingDraw(device, conditions.shelf)?.draw_kW ?? 0;
      const share = sizing_kW > 0 ? `: ${percentText(draw.draw_kW / sizing_kW, 0)} of maximum` : '';
      return [
        {
          kind: kindOf(device),
          name: `${device.name}${share}`,
          amount: draw.draw_kW * count * group.rackCount,
        },
      ];
    }),
  );
  return mainKinds(parts);
}

function kindOf({ typical_kW, typicalKind, quality }: Device): Kind {
  if (typical_kW === undefined) return 'none';
  return typicalKind ?? (quality['typical_kW'] === 'E' ? 'estimate' : 'vendor');
}
