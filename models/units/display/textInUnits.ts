import { numberText } from '../text.ts';
import { displayTable } from './displayTable.ts';
import { HEAT_kW, type DisplayUnit, type DisplayUnits } from './displayUnits.ts';
import { shownAs } from './shown.ts';

/** A number as texts write it: 1,200, 26.7, −9. A name such as W-32 contains none. */
const NUMBER = String.raw`[-−+]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?`;
const START = String.raw`(?<![\w.,²³₂])(?<!(?:^|\D)[-−])`;

const symbols = Object.keys(displayTable)
  .filter((symbol) => !symbol.includes(' of '))
  .sort((one, other) => other.length - one.length)
  .join('|');

/** A rate per cubic metre of water: "1.85 EUR/m³". */
const RATE = String.raw`[A-Z]{3}\/m³`;
/** What may not follow a unit: another unit, or what makes it carbon or a ratio per energy. */
const END = String.raw`(?![\w/²³₂·*^]| ?CO[2₂]| per kWh| tokens)`;

const quantities = new RegExp(
  `${START}(${NUMBER})(\\)? ?)(?:(${symbols}|${RATE})${END}|kW(?= of (?:unmet )?(?:heat|cooling)))`,
  'g',
);
const heats = new RegExp(`${START}(${NUMBER})( ?)kW(?![\\w/²-]| IT\\b| sizing\\b)`, 'g');

/** A number before another one that shares its unit: "18 to " in "18 to 27 °C", "600 × " in "600 × 1,200 mm". */
const RANGE = new RegExp(`${START}(${NUMBER})( to | ?– ?|-| \\/ )$`);
const PRODUCT = new RegExp(`${START}(${NUMBER})( × \\(?| x | \\+ |\\) × )$`);
const PAIR = new RegExp(`(?:between|given:?) (${NUMBER})( and )$`);
/** A number whose unit cannot be told: "5 and " in "5 and 30 °C". */
const UNCLEAR = new RegExp(`${START}${NUMBER}\\)?(?: and | or | nor |, | \\+ | - |\\/)$|\\w[-–]$|\\d\\s$`);

/** Degrees that are a difference: "for every 5 °C". */
const DIFFERENCE = /\b(?:by|every|each|per|within) $/;
/** Degrees that are a temperature or a difference, which only the meaning tells: "5 °C above the dew point". */
const COMPARED = /^ (?:above|below|over|under|warmer|colder|cooler|hotter|higher|lower|more|less)\b/;

const lengths: ReadonlySet<string> = new Set(['mm', 'cm', 'm']);

/** What the figures of a text mean, where the text alone does not say it. */
export interface TextMeaning {
  /** True if kilowatts are heat: those of IT load stay in kW. */
  readonly isHeat?: boolean;
  /** True if kilograms are CO₂-equivalent, which stay in kg. */
  readonly isCarbon?: boolean;
  /** Names in the text that stay as they are, such as "Rack 600 mm". */
  readonly names?: readonly string[];
}

/**
 * A text of the models with its quantities in the chosen units: "18 to 27 °C" becomes "64.4 to 80.6 °F". A number whose unit is not
 * beyond doubt stays as it is, with its unit. A converted number is at least as precise as the one in the text.
 *
 * @param text - in metric units
 * @param units - the chosen units
 * @param meaning - what the text does not say
 */
export function textInUnits(text: string, units: DisplayUnits, meaning: TextMeaning = {}): string {
  if (units.system === 'metric' || !/\d/.test(text)) return text;
  const name = meaning.names?.find((candidate) => text.includes(candidate));
  if (name !== undefined) {
    const others = { ...meaning, names: meaning.names?.filter((other) => other !== name) ?? [] };
    return text
      .split(name)
      .map((part) => textInUnits(part, units, others))
      .join(name);
  }
  const converted = replaced(text, quantities, units, meaning);
  return meaning.isHeat === true ? replaced(converted, heats, units, meaning) : converted;
}

function replaced(text: string, pattern: RegExp, units: DisplayUnits, meaning: TextMeaning): string {
  let result = '';
  let done = 0;
  for (const match of text.matchAll(pattern)) {
    const [whole, number = '', gap = '', stated = HEAT_kW] = match;
    const end = match.index + whole.length;
    const symbol = meantSymbol(stated, text.slice(0, match.index), text.slice(end), meaning);
    const unit = symbol === undefined ? undefined : shownAs(symbol, units);
    if (symbol === undefined || unit === undefined || isSame(symbol, unit)) continue;
    const chain = chainBefore(text.slice(done, match.index), symbol, gap);
    if (chain === undefined) continue;
    const numbers = chain.parts.map(({ before, after }) => inUnit(before, unit) + after).join('');
    result += text.slice(done, match.index - chain.length) + numbers + inUnit(number, unit);
    result += (gap === '' ? ' ' : gap) + unit.symbol;
    done = end;
  }
  return result + text.slice(done);
}

/** The unit that a symbol of a text stands for; undefined if it is in doubt, or stays. */
function meantSymbol(
  symbol: string,
  before: string,
  after: string,
  { isCarbon = false }: TextMeaning,
): string | undefined {
  if (symbol === 'kg') return isCarbon ? undefined : symbol;
  if (symbol !== '°C') return symbol;
  if (DIFFERENCE.test(before)) return 'K';
  return COMPARED.test(after) ? undefined : symbol;
}

const isSame = (symbol: string, unit: DisplayUnit): boolean =>
  unit.factor === 1 && (unit.symbol === symbol || symbol === HEAT_kW);

interface Chain {
  readonly parts: readonly { readonly before: string; readonly after: string }[];
  /** Of the text that the numbers take. */
  readonly length: number;
}

/** The numbers before a quantity that share its unit; undefined if that is in doubt. */
function chainBefore(text: string, symbol: string, gap: string): Chain | undefined {
  const parts: Chain['parts'][number][] = [];
  let rest = text;
  for (;;) {
    const found = RANGE.exec(rest) ?? PAIR.exec(rest) ?? (lengths.has(symbol) ? PRODUCT.exec(rest) : null);
    if (found === null) break;
    const [, before = '', after = ''] = found;
    parts.unshift({ before, after });
    rest = rest.slice(0, rest.length - before.length - after.length);
  }
  // A bracket before the unit closes one of the sum before it: "0.6 × (1.2 + 0.6) m".
  const isClosed = gap.startsWith(')') === parts.some(({ after }) => after.endsWith('('));
  return UNCLEAR.test(rest) || !isClosed ? undefined : { parts, length: text.length - rest.length };
}

/** A number of the text in another unit, with as many decimals as it takes not to be less precise. */
function inUnit(text: string, { factor, offset = 0 }: DisplayUnit): string {
  const value = Number(text.replaceAll(',', '').replace('−', '-')) * factor + offset;
  const decimals = text.split('.')[1]?.length ?? 0;
  const needed = Math.max(0, Math.ceil(decimals - Math.log10(factor) - 1e-9));
  const isDegree = factor === 1.8;
  const shown = Number(value.toPrecision(12));
  const digits = isDegree ? Math.max(1, decimals) : needed;
  const plain = decimals > 0 ? grouped(shown.toFixed(digits)) : numberText(shown, digits);
  const signed = text.startsWith('+') && !plain.startsWith('-') ? `+${plain}` : plain;
  return text.includes('−') ? signed.replace('-', '−') : signed;
}

/** Digits in groups of three, with the decimals of the text. */
function grouped(text: string): string {
  const [whole = '', decimals] = text.split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? groups : `${groups}.${decimals}`;
}
