import type { FindingCode } from '../../models/problems/findingCodes.ts';
import type { FindingTexts } from '../worker/protocol/protocol.ts';
import { catalogue } from './models.ts';

/**
 * Title and remedy of a finding code; they are sent by the worker, which loads them with the models.
 *
 * @param code - of a finding
 */
export function findingTexts(code: FindingCode): FindingTexts {
  return catalogue.value?.findingTexts[code] ?? { title: code, remedy: '' };
}
