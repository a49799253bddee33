import type { Plan } from '../../../models/plan/document/planSchema.ts';
import { examplePlan } from './examplePlan.ts';

/** A hall of 9 m by 8 m with twelve racks of the example plan. */
export const exampleHall: Plan = {
  ...examplePlan,
  name: 'Twelve racks in a hall with a room outline',
  halls: {
    main: {
      name: 'Main hall',
      itCapacity_kW: 400,
      room: {
        outline: [
          { x_mm: 0, y_mm: 0 },
          { x_mm: 9000, y_mm: 0 },
          { x_mm: 9000, y_mm: 8000 },
          { x_mm: 0, y_mm: 8000 },
        ],
      },
    },
  },
  racks: {
    'rack-1': {
      hall: 'main',
      rackType: 'apc-ar3300',
      contents: { servers: { device: 'dgx-a100-640', count: 4 } },
      count: 12,
    },
  },
};

/** The same hall with two racks and a CRAH on its floor. */
export const exampleAirHall: Plan = {
  ...exampleHall,
  name: 'Two racks and a CRAH',
  halls: {
    main: {
      name: 'Main hall',
      itCapacity_kW: 400,
      airflow: { supplyAir_C: 20 },
      room: {
        ...exampleHall.halls['main']?.room,
        outline: [
          { x_mm: 0, y_mm: 0 },
          { x_mm: 4800, y_mm: 0 },
          { x_mm: 4800, y_mm: 4800 },
          { x_mm: 0, y_mm: 4800 },
        ],
        units: {
          'crah-1': {
            kind: 'crah',
            x_mm: 1800,
            y_mm: 0,
            width_mm: 1200,
            depth_mm: 900,
            facing_deg: 0,
            coolingCapacity_kW: 80,
          },
        },
      },
    },
  },
  racks: {
    'rack-1': {
      hall: 'main',
      rackType: 'apc-ar3300',
      contents: { servers: { device: 'dgx-a100-640', count: 4 } },
      count: 2,
      places: {
        A01: { x_mm: 1800, y_mm: 2400, facing_deg: 180 },
        A02: { x_mm: 2400, y_mm: 2400, facing_deg: 180 },
      },
    },
  },
};
