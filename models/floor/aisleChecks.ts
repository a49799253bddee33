import { finding, type Finding } from '../problems/Finding.ts';
import { numberText } from '../units/text.ts';
import type { RowAisle } from './aislesOfRow.ts';
import type { CheckContext } from './CheckContext.ts';
import { closedEndCount } from './deadEnd.ts';
import { rowText } from './rowText.ts';

/** Finds what is wrong with an aisle: its width, what its rows look at, and whether it can be left. */
export function aisleFindings(aisle: RowAisle, context: CheckContext, found: Finding[]): void {
  const path = aisle.lower.racks[0]?.path ?? '';
  narrow(aisle, path, { context, found });
  const { mixedFacings } = context.rules;
  const { kind, lower, upper } = aisle;
  // A row of mixed fronts is said for the row; that its aisles are mixed too follows.
  if (mixedFacings.isOn && kind === 'mixed' && !lower.isMixed && !upper.isMixed) {
    const message = `Fronts look at rears between the ${rowText(lower)} and the ${rowText(upper)}.`;
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
  const what = kind === 'mixed' ? 'aisle with fronts at one side' : `${kind} aisle`;
  const message = `The ${what} between the ${rowText(lower)} and the ${rowText(upper)} is ${numberText(width_mm, 0)} mm wide; ${numberText(value, 0)} mm are asked for.`;
  found.push(finding(kind === 'hot' ? 'hot-aisle-narrow' : 'cold-aisle-narrow', path, message, source));
}

function deadEnd(aisle: RowAisle, path: string, { context, found }: Check): void {
  const { isOn, value, source } = context.rules.deadEnd;
  const { lower, upper, rackCount } = aisle;
  if (!isOn || rackCount <= value) return;
  const closedCount = closedEndCount(aisle, context);
  if (closedCount === 0) return;
  const ends = closedCount === 1 ? 'one end' : 'both ends';
  const message = `The aisle between the ${rowText(lower)} and the ${rowText(upper)} is closed at ${ends} and has ${numberText(rackCount, 0)} racks along it; at most ${numberText(value, 0)} are asked for.`;
  found.push(finding('dead-end-long', path, message, source));
}
