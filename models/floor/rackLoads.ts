import { finding, type Finding } from '../problems/Finding.ts';
import { numberText } from '../units/text.ts';
import type { CheckContext } from './CheckContext.ts';
import type { FloorRack } from './FloorRack.ts';
import { tributaryOf, type Tributary } from './tributaryArea.ts';

/** Feet that share the weight of a rack. */
const FEET = 4;

/** Compares the weight of a rack with the load ratings that the room states. */
export function loadFindings(standing: FloorRack, context: CheckContext, found: Finding[]): void {
  const { room, rules } = context;
  const spread_kg_per_m2 = rules.floorLoad.isOn ? room.floorLoad_kg_per_m2 : undefined;
  const point_kg = rules.pointLoad.isOn ? room.tilePointLoad_kg : undefined;
  if (spread_kg_per_m2 === undefined && point_kg === undefined) return;
  const { weight_kg, path } = standing.rack;
  if (weight_kg === null) {
    const message = 'The weight of the rack is unknown, so the floor load was not checked.';
    found.push(finding('floor-weight-missing', path, message));
    return;
  }
  if (spread_kg_per_m2 !== undefined)
    spreadLoad(standing, context, { limit: spread_kg_per_m2, weight_kg, found });
  if (point_kg === undefined || weight_kg / FEET <= point_kg) return;
  const message = `The rack weighs ${numberText(weight_kg)} kg: ${numberText(weight_kg / FEET)} kg per foot; the point-load rating is ${numberText(point_kg)} kg.`;
  found.push(finding('point-overload', path, message, rules.pointLoad.source));
}

interface Spread {
  readonly limit: number;
  readonly weight_kg: number;
  readonly found: Finding[];
}

function spreadLoad(standing: FloorRack, context: CheckContext, { limit, weight_kg, found }: Spread): void {
  const tributary = tributaryOf(standing, context);
  if (weight_kg / tributary.area_m2 <= limit) return;
  const { width_mm, depth_mm, frontShare_mm, rearShare_mm } = tributary;
  const loadKey = [weight_kg, width_mm, depth_mm, frontShare_mm, rearShare_mm].join();
  let message = context.loadTexts.get(loadKey);
  if (message === undefined) {
    message = spreadText(tributary, weight_kg, limit);
    context.loadTexts.set(loadKey, message);
  }
  found.push(finding('floor-overload', standing.rack.path, message, context.rules.floorLoad.source));
}

function spreadText(tributary: Tributary, weight_kg: number, limit_kg_per_m2: number): string {
  const { width_mm, depth_mm, frontShare_mm, rearShare_mm, area_m2 } = tributary;
  const metres = (length_mm: number): string => numberText(length_mm / 1000, 3);
  const footprint_m2 = (width_mm * depth_mm) / 1e6;
  return (
    `The rack weighs ${numberText(weight_kg)} kg on ${metres(width_mm)} × (${metres(depth_mm)} + ${metres(frontShare_mm)} + ${metres(rearShare_mm)}) m, ` +
    `its depth and half of the front and rear aisles: ${numberText(weight_kg / area_m2, 0)} kg/m², and ${numberText(weight_kg / footprint_m2, 0)} kg/m² ` +
    `directly below; the uniform-load rating is ${numberText(limit_kg_per_m2)} kg/m².`
  );
}
