import type { FindingCode } from '../../models/problems/findingCodes.ts';
import type { FindingTexts } from '../worker/protocol/protocol.ts';
import { inShownUnits } from './inShownUnits.ts';
import { codeTexts } from './details.ts';

/**
 * Title, meaning and remedy of a finding code. The worker sends them after its first answer; until then the words of the code are the title.
 *
 * @param code - of a finding
 */
export function findingTexts(code: FindingCode): FindingTexts {
  const { title, meaning, remedy, ...others } = codeTexts.value?.[code] ?? {
    title: code.replaceAll('-', ' '),
    meaning: '',
    remedy: '',
  };
  return { title, meaning: inShownUnits(meaning), remedy: inShownUnits(remedy), ...others };
}
