import { z } from 'zod';
import { fraction, quantity } from '../units/quantity.ts';

/** The room's air: what moves it, and how cold it is. Part of every capture, since no liquid takes all the heat. */
const airFields = {
  supplyAir_C: quantity('C', {
    label: 'Supply air',
    min: 5,
    max: 45,
    description: 'Temperature of the air that leaves the coolers',
  }),
  recirculation_K: quantity('K', {
    label: 'Inlet above supply',
    min: 0,
    max: 15,
    description: 'How much warmer the air is at the inlets of the devices',
  }),
  airRise_K: quantity('K', {
    label: 'Rise of the air',
    min: 2,
    max: 40,
    description: 'How much warmer the air leaves the room than it entered',
  }),
  coilApproach_K: quantity('K', {
    label: 'Approach of the air coil',
    min: 0.5,
    max: 20,
    description: 'Supply air above the chilled water that cools it',
  }),
  coilRise_K: quantity('K', {
    label: 'Rise of the chilled water',
    min: 2,
    max: 20,
    description: 'Over the air coil, at any load',
  }),
  fanPressure_Pa: quantity('Pa', { label: 'Pressure rise of the fans', min: 0, max: 3000 }),
  fanEfficiency: quantity('ratio', { label: 'Efficiency of the fans', min: 0.1, max: 1 }),
  fanExponent: quantity('ratio', {
    label: 'Exponent of fan power',
    min: 1,
    max: 3,
    description:
      'Fan power follows the flow to this power: 3 by the affinity laws, less with a held pressure',
  }),
  fanMinimumFraction: fraction(
    'Slowest fan',
    'Share of full speed below which the fans do not go; 1: fixed speed',
  ),
  sensibleFraction: quantity('fraction', {
    label: 'Sensible heat ratio',
    min: 0.5,
    max: 1,
    description: 'What a cold coil takes as sensible heat; the rest condenses water that is humidified back',
  }),
};

/** A liquid that takes part of the heat at the devices. */
const liquidFields = {
  heatCaptureFraction: fraction(
    'Heat to the liquid',
    'Share of the heat that the liquid takes, where a device has no figure of its own',
  ),
  supplyWater_C: quantity('C', {
    label: 'Facility water supply',
    min: 5,
    max: 60,
    description: 'Temperature of the facility water that goes to the hall; the class W32 means at most 32 °C',
  }),
  waterRise_K: quantity('K', { label: 'Rise of the facility water', min: 2, max: 30 }),
};

/** The loop between the devices and the facility water. */
const loopFields = {
  cduApproach_K: quantity('K', {
    label: 'Approach of the CDU',
    min: 0.5,
    max: 15,
    description: 'Coolant to the devices above the facility water',
  }),
  loopRise_K: quantity('K', { label: 'Rise of the coolant', min: 2, max: 30 }),
  loopPump_W_per_kW: quantity('W_per_kW', {
    label: 'Coolant pumps',
    min: 0,
    max: 100,
    description: 'Electric power at full load per heat that the loop takes',
  }),
  coolant: z.enum(['water', 'pg25']).meta({
    label: 'Coolant',
    description: 'Treated water, or propylene glycol of 25 %',
  }),
  serverFanSavedFraction: fraction(
    'Server fans saved',
    'Share of the power of server fans that is no longer needed, where air-cooled devices are converted',
  ),
};

const roomAir = z.strictObject({ kind: z.literal('room-air'), ...airFields });
const inRow = z.strictObject({ kind: z.literal('in-row'), ...airFields });
const rearDoor = z.strictObject({
  kind: z.literal('rear-door'),
  ...airFields,
  ...liquidFields,
  doorFan_W_per_kW: quantity('W_per_kW', {
    label: 'Fans of the doors',
    min: 0,
    max: 100,
    description: 'Electric power at full load per heat that the doors take; 0 for passive doors',
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

/** How heat leaves the devices, with every parameter: what a calculation needs. */
export const resolvedCaptureSchema = z.discriminatedUnion('kind', [
  roomAir,
  inRow,
  rearDoor,
  directToChip,
  immersion,
]);
export type ResolvedCapture = Readonly<z.infer<typeof resolvedCaptureSchema>>;

/** How heat leaves the devices, as a plan states it: the kind, and what differs from preset and defaults. */
export const statedCaptureSchema = z
  .discriminatedUnion('kind', [
    roomAir.partial().required({ kind: true }),
    inRow.partial().required({ kind: true }),
    rearDoor.partial().required({ kind: true }),
    directToChip.partial().required({ kind: true }),
    immersion.partial().required({ kind: true }),
  ])
  .meta({ id: 'HeatCapture' });
