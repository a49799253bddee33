/** What the comments and the description of a device type say about its power. */
export interface StatedPower {
  /** Draw of the whole device. */
  readonly total_kW: number | undefined;
  /** Supplies that must have power, by "4+2", "N+1" or "2N" for that many supplies. */
  readonly requiredCountOf: (supplyCount: number) => number | undefined;
  /** Whether the text says that the supplies are not redundant. */
  readonly isNotRedundant: boolean;
}

const NUMBER = String.raw`(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(kW|watts?|W)\b`;
/** "Power consumption: 6.5 kW at full load", "maximum draw of 332 W". */
const BEFORE = new RegExp(
  String.raw`\b(?:power (?:consumption|draw|input|usage)|(?:max(?:imum)?|peak|total|system) (?:system |total |input |operating )?(?:power|draw|consumption|input))\b[^\d]{0,40}${NUMBER}`,
  'i',
);
/** "takes 10.2 kW at most", "draws up to 900 W", "consumes 1.2 kW max". */
const VERB = new RegExp(String.raw`\b(?:takes?|draws?|consumes?|uses?|needs?)\b[^\d]{0,30}${NUMBER}`, 'i');
/** "332 W max", "10.2 kW at most", "1,200 W maximum". */
const AFTER = new RegExp(
  String.raw`${NUMBER}[^\d]{0,12}\b(?:at most|max(?:imum)?\b|at full load|in all|in total|total)`,
  'i',
);
/** What is rated or supplied, not drawn: supplies, batteries, outlets, ports, cooling. */
const NOT_A_DRAW =
  /\b(suppl(?:y|ies)|psus?|rated|rating|poe\+*|cooling|heat|btu|battery|ups|inverter|output|budget|per (?:port|node|outlet|slot|supply)|each|hot.?swap|idle|typical|nominal|average)\b/i;

/** Reads the comments and the description of a device type. */
export function statedPower(text: string): StatedPower {
  return {
    total_kW: totalOf(text),
    requiredCountOf: (supplyCount) => requiredOf(text, supplyCount),
    isNotRedundant: clausesOf(text).some(
      (clause) =>
        /\b(non|not)[- ]redundant|\bno redundancy|\bcombined mode\b/i.test(clause) ||
        /\b(both|all)\b.{0,60}\b(required|needed|necessary|must)\b/i.test(clause),
    ),
  };
}

const clausesOf = (text: string): string[] => text.split(/[;\n|()]|[.,](?!\d)/);

function totalOf(text: string): number | undefined {
  for (const clause of clausesOf(text)) {
    if (NOT_A_DRAW.test(clause)) continue;
    const [, number = '', unit = ''] = BEFORE.exec(clause) ?? VERB.exec(clause) ?? AFTER.exec(clause) ?? [];
    const value = Number(number.replaceAll(',', ''));
    if (number !== '' && value > 0) return /^k/i.test(unit) ? value : value / 1000;
  }
  return undefined;
}

function requiredOf(text: string, supplyCount: number): number | undefined {
  for (const [, needed = '', spare = ''] of text.matchAll(/\b(\d{1,2}|N)\s?\+\s?(\d{1,2}|N)\b/g)) {
    if (needed === 'N' && spare === 'N') return supplyCount % 2 === 0 ? supplyCount / 2 : undefined;
    if (needed === 'N' && Number(spare) < supplyCount) return supplyCount - Number(spare);
    if (needed !== 'N' && spare !== 'N' && Number(needed) + Number(spare) === supplyCount)
      return Number(needed);
  }
  return /\b2N\b/.test(text) && supplyCount % 2 === 0 ? supplyCount / 2 : undefined;
}
