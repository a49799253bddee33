import type { Limit } from '../../racks/capacity/limitSchema.ts';
import type { CapacityReport, RackCapacity } from '../../report/capacity/capacitySchema.ts';
import { limitState, limitPercentText } from '../figures/limitFigures.ts';
import { metricUnits, type DisplayUnits } from '../../units/display/displayUnits.ts';
import { limitLabels, type LimitKind } from '../words/limitLabels.ts';

/** Remaining capacity shown on a rack. */
export interface CapacityValue {
  /** Used over limit: above 1 if it is exceeded; null if no limit is set, or its use is unknown. */
  readonly fraction: number | null;
  readonly text: string;
}

/** Labels of the capacity overlays. */
export const capacityOverlayChoices = [
  { value: 'binding', label: 'Binding limit' },
  { value: 'power-normal', label: 'Feeds, normal operation' },
  { value: 'power-worst', label: 'Feeds, failover' },
  { value: 'breaker', label: 'Breaker headroom' },
  { value: 'cooling', label: 'Cooling' },
  { value: 'payload', label: 'Weight relative to limits' },
] as const;

/** Overlays of limit utilisation, and the limits of each: the tightest is shown. */
const overlayKinds = {
  'power-normal': ['feed'],
  'power-worst': ['failover', 'supplies'],
  breaker: ['feed', 'failover', 'phase', 'bank'],
  cooling: ['air-heat', 'cooling'],
  payload: ['weight', 'floor'],
} as const satisfies Readonly<Record<string, readonly LimitKind[]>>;
export type CapacityOverlayId = keyof typeof overlayKinds;

/**
 * Utilisation of the limits of an overlay.
 *
 * @param report - of the shown option
 * @param units - of the headroom
 * @returns by rack id of the plan
 */
export function capacityValues(
  id: CapacityOverlayId,
  report: CapacityReport,
  units: DisplayUnits = metricUnits,
): ReadonlyMap<string, CapacityValue> {
  const kinds: readonly LimitKind[] = overlayKinds[id];
  return ofEach(report, (rack) => {
    const limits = rack.limits.filter(({ kind }) => kinds.includes(kind));
    return id === 'breaker' ? headroomOf(limits, units) : usedOf(limits);
  });
}

/** The kind of the binding limit of each rack; null if none is set. */
export function bindingKinds(report: CapacityReport): ReadonlyMap<string, LimitKind | null> {
  return ofEach(report, ({ binding }) => binding?.kind ?? null);
}

/** The kinds of binding limits, the most frequent first, for a legend. */
export function bindingLegend(
  report: CapacityReport,
): readonly { readonly kind: LimitKind; readonly label: string; readonly rackCount: number }[] {
  const counts = new Map<LimitKind, number>();
  for (const { binding, rackCount } of report.racks) {
    if (binding !== null) counts.set(binding.kind, (counts.get(binding.kind) ?? 0) + rackCount);
  }
  return [...counts]
    .map(([kind, rackCount]) => ({ kind, label: limitLabels[kind].name, rackCount }))
    .sort((a, b) => b.rackCount - a.rackCount);
}

function ofEach<Value>(
  { racks }: CapacityReport,
  valueOf: (rack: RackCapacity) => Value,
): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>();
  for (const rack of racks) {
    const value = valueOf(rack);
    for (const id of rack.ids) values.set(id, value);
  }
  return values;
}

interface Tightest {
  readonly limit: Limit;
  readonly fraction: number;
}

/** The limit with the highest utilisation; undefined if none is set and known. */
function tightestOf(limits: readonly Limit[]): Tightest | undefined {
  let tightest: Tightest | undefined;
  for (const limit of limits) {
    const { fraction } = limitState(limit);
    if (fraction !== null && (tightest === undefined || fraction > tightest.fraction))
      tightest = { limit, fraction };
  }
  return tightest;
}

const unknown = (limits: readonly Limit[]): CapacityValue => ({
  fraction: null,
  text: limits.some(({ limit }) => limit !== null) ? 'n/a' : 'no limit',
});

function usedOf(limits: readonly Limit[]): CapacityValue {
  const tightest = tightestOf(limits);
  if (tightest === undefined) return unknown(limits);
  const { fraction, limit } = tightest;
  if (limit.kind === 'supplies' && fraction > 1) return { fraction, text: 'drops load' };
  return { fraction, text: limitPercentText(fraction) };
}

function headroomOf(limits: readonly Limit[], units: DisplayUnits): CapacityValue {
  const tightest = tightestOf(limits);
  if (tightest === undefined) return unknown(limits);
  const { fraction, limit } = tightest;
  return { fraction, text: limitState(limit, units).leftText };
}
