import { z } from 'zod';
import { fraction, quantity } from '../units/quantity.ts';

/** Room air: its fans and temperatures. Part of every heat capture, since no liquid removes all the heat. */
const airFields = {
  supplyAir_C: quantity('C', {
    label: 'Supply air temperature',
    min: 5,
    max: 45,
    description: 'Temperature of the air that leaves the cooling units',
  }),
  recirculation_K: quantity('K', {
    label: 'Recirculation temperature rise',
    min: 0,
    max: 15,
    description: 'IT inlet temperature above the supply air temperature',
  }),
  airRise_K: quantity('K', {
    label: 'Air temperature rise (ΔT)',
    min: 2,
    max: 40,
    description: 'Return air above supply air temperature',
  }),
  coilApproach_K: quantity('K', {
    label: 'Air coil approach',
    min: 0.5,
    max: 20,
    description: 'Supply air above the chilled-water supply temperature, at full load',
  }),
  coilRise_K: quantity('K', {
    label: 'Chilled-water ΔT',
    min: 2,
    max: 20,
    description: 'Over the air coil, constant at all loads',
  }),
  fanPressure_Pa: quantity('Pa', { label: 'Fan pressure rise', min: 0, max: 3000 }),
  fanEfficiency: quantity('ratio', { label: 'Fan efficiency', min: 0.1, max: 1 }),
  fanExponent: quantity('ratio', {
    label: 'Fan power exponent',
    min: 1,
    max: 3,
    description:
      'Fan power follows the flow to this power: 3 by the affinity laws, less with constant pressure',
  }),
  fanMinimumFraction: fraction('Minimum fan speed', 'Share of full speed; 1: fixed speed'),
  sensibleFraction: quantity('fraction', {
    label: 'Sensible heat ratio',
    min: 0.5,
    max: 1,
    description:
      'Sensible over total heat of the cold coil; the rest condenses water that is replaced by humidification',
  }),
};

/** A liquid that removes part of the heat at the devices. */
const liquidFields = {
  heatCaptureFraction: fraction(
    'Heat to the liquid',
    'Share of the heat removed by the liquid, for devices that do not state it',
  ),
  supplyWater_C: quantity('C', {
    label: 'Facility-water supply temperature',
    min: 5,
    max: 60,
    description: 'Temperature of the facility water supplied to the hall; class W32 means at most 32 °C',
  }),
  waterRise_K: quantity('K', { label: 'Facility-water ΔT', min: 2, max: 30 }),
};

/** The loop between the devices and the facility water. */
const loopFields = {
  cduApproach_K: quantity('K', {
    label: 'CDU approach',
    min: 0.5,
    max: 15,
    description: 'Coolant supply above the facility-water supply temperature',
  }),
  loopRise_K: quantity('K', { label: 'Coolant ΔT', min: 2, max: 30 }),
  loopPump_W_per_kW: quantity('W_per_kW', {
    label: 'Coolant pumps',
    min: 0,
    max: 100,
    description: 'Electric power at full load per kW of heat removed by the loop',
  }),
  coolant: z.enum(['water', 'pg25']).meta({
    label: 'Coolant',
    description: 'Treated water, or 25 % propylene glycol',
  }),
  serverFanSavedFraction: fraction(
    'Server fan power saved',
    'Share of server fan power saved when air-cooled devices are converted',
  ),
};

/** Chilled water of air coils that remove all the heat. */
const coilWaterField = {
  supplyWater_C: quantity('C', {
    label: 'Chilled-water supply temperature',
    min: 3,
    max: 60,
    description:
      'Of the air coils, if stated; otherwise the supply air temperature less the coil approach. Warmer water carries less heat',
  }).optional(),
};

const roomAir = z.strictObject({ kind: z.literal('room-air'), ...airFields, ...coilWaterField });
const inRow = z.strictObject({ kind: z.literal('in-row'), ...airFields, ...coilWaterField });
const rearDoor = z.strictObject({
  kind: z.literal('rear-door'),
  ...airFields,
  ...liquidFields,
  doorApproach_K: quantity('K', {
    label: 'Door approach',
    min: 0.5,
    max: 20,
    description: 'Air that leaves the door above the facility-water supply temperature, at full load',
  }),
  doorFan_W_per_kW: quantity('W_per_kW', {
    label: 'Door fans',
    min: 0,
    max: 100,
    description: 'Electric power at full load per kW of heat removed by the doors; 0 for passive doors',
  }),
});
const directToChip = z.strictObject({
  kind: z.literal('direct-to-chip'),
  ...airFields,
  ...liquidFields,
  ...loopFields,
});
const immersion = z.strictObject({
  kind: z.literal('immersion'),
  ...airFields,
  ...liquidFields,
  ...loopFields,
});

/** Heat capture with every parameter, as the calculation needs it. */
export const resolvedCaptureSchema = z.discriminatedUnion('kind', [
  roomAir,
  inRow,
  rearDoor,
  directToChip,
  immersion,
]);
export type ResolvedCapture = Readonly<z.infer<typeof resolvedCaptureSchema>>;

/** Heat capture as stated in a plan: the kind, and the parameters that override preset and defaults. */
export const statedCaptureSchema = z
  .discriminatedUnion('kind', [
    roomAir.partial().required({ kind: true }),
    inRow.partial().required({ kind: true }),
    rearDoor.partial().required({ kind: true }),
    directToChip.partial().required({ kind: true }),
    immersion.partial().required({ kind: true }),
  ])
  .meta({ id: 'HeatCapture' });
