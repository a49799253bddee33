import type { FindingCode } from '../../models/problems/findingCodes.ts';
import type { FindingTexts } from '../worker/protocol/protocol.ts';
import { catalogue } from './models.ts';

/**
 * What a kind of finding is called and what helps; the worker brings the words, since it has them for the models.
 *
 * @param code - of a finding
 */
export function findingTexts(code: FindingCode): FindingTexts {
  return catalogue.value?.findingTexts[code] ?? { title: code, remedy: '' };
}
