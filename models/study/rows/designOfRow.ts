import type { Changed } from '../withInput.ts';
import { DesignStack } from './DesignStack.ts';
import type { PreparedStudy } from './PreparedStudy.ts';

/**
 * The design of a row: the plan with the points of all axes and the values of the uncertain inputs.
 *
 * @returns the reason if the plan cannot have them together
 */
export const designOfRow = (study: PreparedStudy, row: number): Changed => new DesignStack(study).at(row);
