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
