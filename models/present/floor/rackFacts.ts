import type { RackCapacity } from '../../report/capacity/capacitySchema.ts';
import type { RackEntryFigures } from '../../report/rackReports.ts';
import type { DisplayUnits } from '../../units/display/displayUnits.ts';
import { limitState } from '../figures/limitFigures.ts';
import { measureText } from '../format/measure.ts';
import { exact } from '../format/number.ts';
import { limitLabels } from '../words/limitLabels.ts';

/** One figure of a rack in words. */
export interface RackFact {
  readonly label: string;
  readonly value: string;
}

interface KnownOfRack {
  /** Figures of its entry in the last report. */
  readonly report: RackEntryFigures | undefined;
  /** Its remaining capacity; undefined before it is known. */
  readonly capacity: RackCapacity | undefined;
  /** Whether the capacity is that of an older revision of the plan. */
  readonly isOld: boolean;
  readonly units: DisplayUnits;
}

/** The load of a rack, its rack units, and the headroom to its binding limit. */
export function rackFacts({ report, capacity, isOld, units }: KnownOfRack): RackFact[] {
  const ofReport = (text: (known: RackEntryFigures) => string): string =>
    report === undefined ? 'not known' : text(report);
  return [
    {
      label: 'Sizing load',
      value: ofReport(({ sizing_kW }) => measureText(sizing_kW, 'kW', units, { digits: 3 })),
    },
    {
      label: 'Rack units',
      value: ofReport(
        ({ used_U, height_U }) => `${exact(used_U)} U used, ${exact(Math.max(0, height_U - used_U))} U free`,
      ),
    },
    { label: 'Headroom', value: `${headroomText(capacity, units)}${isOld ? ' (computing)' : ''}` },
  ];
}

function headroomText(capacity: RackCapacity | undefined, units: DisplayUnits): string {
  if (capacity === undefined) return 'not known';
  const { binding } = capacity;
  if (binding === null) return 'no limit is stated';
  const { leftText } = limitState(binding, units);
  return `${leftText === '' ? 'not known' : leftText}: ${limitLabels[binding.kind].name}`;
}
