import type { FindingCode } from '../../models/problems/findingCodes.ts';
import type { FindingTexts } from '../worker/protocol/protocol.ts';
import { inShownUnits } from './inShownUnits.ts';
import { catalogue } from './models.ts';

/**
 * Title and remedy of a finding code. The worker sends them after its first answer; until then the words of the code are the title.
 *
 * @param code - of a finding
 */
export function findingTexts(code: FindingCode): FindingTexts {
  const { title, remedy } = catalogue.value?.findingTexts?.[code] ?? {
    title: code.replaceAll('-', ' '),
    remedy: '',
  };
  return { title, remedy: inShownUnits(remedy) };
}
