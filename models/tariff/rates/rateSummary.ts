import { numberText } from '../../units/text.ts';

/** What a record of the Utility Rate Database says about itself, without its prices. */
export interface RateSummary {
  readonly name: string;
  readonly utility: string;
  /** Id of the record; empty if it has none. */
  readonly label: string;
  /** Codes of the states that the record, or its file, names: VA. Most records name none. */
  readonly states: readonly string[];
  readonly sector: string;
  /** "Bundled", "Delivery", "Energy": what the utility sells by this rate; empty if not stated. */
  readonly service: string;
  readonly voltage: string;
  /** First and last day, as 2019-12-31; null if not stated. */
  readonly startDate: string | null;
  readonly endDate: string | null;
  /** Labels of the record that this one replaces. */
  readonly supersedes: string;
  readonly least_kW: number | null;
  readonly max_kW: number | null;
  readonly leastMonth_kWh: number | null;
  readonly maxMonth_kWh: number | null;
}

/** A state: its code and its name. */
export interface StateName {
  readonly code: string;
  readonly name: string;
}

/** A missing name. */
const NO_NAME = 'Unnamed rate';
const MAX_LENGTH = 300;

/**
 * The summary of a record. It never fails: what a record does not state, or states in another form, is empty or null; whether the
 * record can be billed is known when it is.
 *
 * @param record - JSON of one record
 * @param path - of its file, which may name a state
 * @param states - that a record may be of
 */
export function rateSummary(record: unknown, path: string, states: readonly StateName[]): RateSummary {
  const fields = new Map<string, unknown>(
    typeof record === 'object' && record !== null && !Array.isArray(record)
      ? Object.entries(record).map(([name, value]) => [name.toLowerCase(), value])
      : [],
  );
  const text = (...names: readonly string[]): string => {
    const found = names.map((name) => fields.get(name)).find((value) => typeof value === 'string');
    return typeof found === 'string' ? found.replace(/\s+/g, ' ').trim().slice(0, MAX_LENGTH) : '';
  };
  const number = (...names: readonly string[]): number | null => {
    const found = names
      .map((name) => fields.get(name))
      .find((value) => value !== undefined && value !== null && value !== '');
    const value = Number(found);
    return found !== undefined && Number.isFinite(value) ? value : null;
  };
  const named = { name: text('name') || NO_NAME, utility: text('utility') };
  return {
    ...named,
    label: text('label'),
    states: statesOf(text('state'), [named.utility, named.name, text('description'), path], states),
    sector: text('sector'),
    service: text('servicetype'),
    voltage: voltageText(text('voltagecategory'), number('voltageminimum'), number('voltagemaximum')),
    startDate: dayOf(fields.get('startdate')),
    endDate: dayOf(fields.get('enddate')),
    supersedes: text('supersedes'),
    least_kW: number('peakkwcapacitymin', 'mindemand'),
    max_kW: number('peakkwcapacitymax', 'maxdemand'),
    leastMonth_kWh: number('peakkwhusagemin'),
    maxMonth_kWh: number('peakkwhusagemax'),
  };
}

function voltageText(category: string, least_V: number | null, most_V: number | null): string {
  const range =
    least_V === null && most_V === null
      ? ''
      : `${least_V === null ? 'up to' : numberText(least_V)}${least_V !== null && most_V !== null ? ' to' : ''}${most_V === null ? ' V and more' : ` ${numberText(most_V)} V`}`;
  return [category, range].filter((part) => part !== '').join(', ');
}

/** The day of a date in seconds since 1970, as the database writes it, or of text. */
function dayOf(value: unknown): string | null {
  const instant =
    typeof value === 'number' ? value * 1000 : typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isFinite(instant) && Math.abs(instant) < 8.64e15
    ? new Date(instant).toISOString().slice(0, 10)
    : null;
}

/** The stated state; else those that one of the texts names whole, or by a code in brackets or after a comma or dash. */
function statesOf(stated: string, texts: readonly string[], states: readonly StateName[]): string[] {
  const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
  const known = states.find(({ code, name }) => isSame(code, stated) || isSame(name, stated));
  if (known !== undefined) return [known.code];
  const all = texts.join(' | ');
  return states
    .filter(({ code, name }) => {
      // Virginia is not named by West Virginia.
      const longer = states.filter((other) => other.name !== name && other.name.endsWith(` ${name}`));
      const text = longer.reduce((left, other) => left.replaceAll(other.name, ''), all);
      return (
        wholeWord(name, 'i').test(text) ||
        new RegExp(`(\\(|, |- |[/_])${code}(\\)|,|\\.|/|_|$| \\|)`).test(all)
      );
    })
    .map(({ code }) => code);
}

const wholeWord = (name: string, flags: string): RegExp =>
  new RegExp(`(^|[^A-Za-z])${name}($|[^A-Za-z])`, flags);
