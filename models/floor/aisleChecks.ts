import { finding, type Finding } from '../problems/Finding.ts';
import { numberText } from '../units/text.ts';
import type { RowAisle } from './aislesOfRow.ts';
import type { CheckContext } from './CheckContext.ts';
import { deadEndCount } from './deadEnd.ts';
import { rowText } from './rowText.ts';

/** Findings of an aisle: its width, the facing of its rows, and its exits. */
export function aisleFindings(aisle: RowAisle, context: CheckContext, found: Finding[]): void {
  const path = aisle.lower.racks[0]?.path ?? '';
  narrow(aisle, path, { context, found });
  const { mixedFacings } = context.rules;
  const { kind, lower, upper } = aisle;
  // Mixed facing is reported for the row; mixed aisles follow from it.
  if (mixedFacings.isOn && kind === 'mixed' && !lower.isMixed && !upper.isMixed) {
    const message = `Hot exhaust faces intakes between the ${rowText(lower)} and the ${rowText(upper)}.`;
    found.push(finding('aisle-mixed', path, message, mixedFacings.source));
  }
  deadEnd(aisle, path, { context, found });
}

interface Check {
  readonly context: CheckContext;
  readonly found: Finding[];
}

function narrow({ kind, width_mm, lower, upper }: RowAisle, path: string, { context, found }: Check): void {
  const { isOn, value, source } = kind === 'hot' ? context.rules.hotAisle : context.rules.coldAisle;
  if (!isOn || width_mm >= value) return;
  const aisleText = kind === 'mixed' ? 'aisle with fronts on one side' : `${kind} aisle`;
  const message = `The ${aisleText} between the ${rowText(lower)} and the ${rowText(upper)} is ${numberText(width_mm, 0)} mm wide; ${numberText(value, 0)} mm required.`;
  found.push(finding(kind === 'hot' ? 'hot-aisle-narrow' : 'cold-aisle-narrow', path, message, source));
}

function deadEnd(aisle: RowAisle, path: string, { context, found }: Check): void {
  const { isOn, value, source } = context.rules.deadEnd;
  const { lower, upper, rackCount } = aisle;
  if (!isOn || rackCount <= value) return;
  const closedCount = deadEndCount(aisle, context);
  if (closedCount === 0) return;
  const ends = closedCount === 1 ? 'one end' : 'both ends';
  const message = `The aisle between the ${rowText(lower)} and the ${rowText(upper)} is closed at ${ends} and has ${numberText(rackCount, 0)} racks along it; the maximum is ${numberText(value, 0)}.`;
  found.push(finding('dead-end-long', path, message, source));
}
