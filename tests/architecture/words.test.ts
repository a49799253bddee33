import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** A word or a name that does not come back. */
interface Retired {
  readonly pattern: RegExp;
  readonly reason: string;
  /** What to write. */
  readonly instead: string;
  /** Files in which it may occur, by the beginning of their path. */
  readonly except?: readonly string[];
}

const PERSON = 'an indefinite person';
const DIALECT = 'no term of the field';
const LABEL = 'a label before the glossary';
const IDIOM = 'an idiom';
const NAME = 'a name before the glossary';

/** Where `wishes` is a key of the body of a request, which stays. */
const WISHES = ['server/http/', 'server/results/sizingRequestSchema.ts'];

/** Words in labels, messages, comments and docs; names that are such a word count too. A space matches a line break. */
const retiredTexts: readonly Retired[] = [
  { pattern: /whoever/, reason: PERSON, instead: 'the caller, the user' },
  { pattern: /somebody/, reason: PERSON, instead: 'the user' },
  { pattern: /nobody/, reason: PERSON, instead: 'the passive, not' },
  {
    pattern: /so many/,
    reason: 'points at a number that it does not name',
    instead: 'the number, that limit',
  },
  { pattern: /stands? before/, reason: DIALECT, instead: 'overrides' },
  { pattern: /(?:laid|lays?|laying) (?:\w+ )?over/, reason: DIALECT, instead: 'merged into, overrides' },
  { pattern: /owed/, reason: DIALECT, instead: 'stale, pending' },
  { pattern: /facility peak|utility peak/, reason: LABEL, instead: 'design peak, operating peak' },
  { pattern: /a kWh,? all in/, reason: LABEL, instead: 'cost per kWh' },
  { pattern: /what a watt/, reason: LABEL, instead: 'facility capex per watt' },
  { pattern: /(?:spent|saved) so far/, reason: LABEL, instead: 'cumulative cost, cumulative savings' },
  { pattern: /paid more (?:at first|later|at the beginning)/, reason: LABEL, instead: 'incremental capex' },
  { pattern: /heat (?:is |was )?not taken/, reason: LABEL, instead: 'unmet heat' },
  { pattern: /time on battery/, reason: LABEL, instead: 'battery autonomy' },
  {
    pattern: /free (?:depth )?(?:before|behind) a rack/,
    reason: LABEL,
    instead: 'front clearance, rear clearance',
  },
  { pattern: /ways? round (?:the end|the rows|a row)/, reason: LABEL, instead: 'row-end clearance' },
  { pattern: /rears? blow/, reason: LABEL, instead: 'hot exhaust faces intakes' },
  { pattern: /losses on the way/, reason: LABEL, instead: 'T&D losses' },
  { pattern: /clock of the users/, reason: LABEL, instead: 'user time zone' },
  { pattern: /worth knowing/, reason: LABEL, instead: 'notes' },
  { pattern: /worth at the beginning/, reason: LABEL, instead: 'present value' },
  { pattern: /put on the floor/, reason: LABEL, instead: 'add equipment' },
  { pattern: /(?:take|takes|taking|took|taken) (?:\w+ )?away/, reason: LABEL, instead: 'remove' },
  { pattern: /kept in this browser|keeping…/, reason: LABEL, instead: 'saved in this browser, saving…' },
  { pattern: /without a place/, reason: LABEL, instead: 'unplaced' },
  { pattern: /something of the program/, reason: LABEL, instead: 'something went wrong' },
  { pattern: /power goes in a circle/, reason: LABEL, instead: 'loop in topology' },
  { pattern: /mend|mends|mended|mending/, reason: DIALECT, instead: 'fix, correct' },
  { pattern: /dearer/, reason: DIALECT, instead: 'more expensive' },
  { pattern: /anew/, reason: 'archaic', instead: 'again' },
  { pattern: /goe?s? dark/, reason: IDIOM, instead: 'loses power' },
  { pattern: /on the safe side/, reason: IDIOM, instead: 'conservative' },
  { pattern: /do(?:es)? harm/, reason: IDIOM, instead: 'has an impact' },
  { pattern: /wish(?:ed)?(?: for)?|wishes for/, reason: DIALECT, instead: 'option, requested' },
  { pattern: /wishes/, reason: DIALECT, instead: 'options', except: WISHES },
  { pattern: /alike/, reason: DIALECT, instead: 'identical, similar' },
  { pattern: /be rid of/, reason: IDIOM, instead: 'reject' },
  { pattern: /too near/, reason: 'usage', instead: 'too close' },
  { pattern: /puts? aside/, reason: IDIOM, instead: 'discards' },
  { pattern: /lies (?:there|beneath|behind|before|beside|over)/, reason: 'archaic', instead: 'is …' },
  { pattern: /figures to play with/, reason: IDIOM, instead: 'scratch calculation' },
];

/** Names in code: whole identifiers. */
const retiredNames: readonly Retired[] = [
  { pattern: /Lived|LivedYear|livedFrom/, reason: NAME, instead: 'SimulatedYear, simulateLifetime' },
  { pattern: /\w*[Ll]ikeness\w*/, reason: NAME, instead: 'comparability' },
  { pattern: /\w*[Ww]ish(?:[A-Z]\w*)?|\w*Wishes\w*|wishes[A-Z]\w*/, reason: NAME, instead: 'options' },
  { pattern: /wishes/, reason: NAME, instead: 'options', except: WISHES },
  {
    pattern: /Taken[A-Z]\w*|take(?:Racks|Devices|DeviceTypes|RackTypes|Feeds|Halls|Panels|Placement)/,
    reason: NAME,
    instead: 'Imported…, import…',
  },
  { pattern: /Desk|emptyDesk|takeIn|\w*Owed/, reason: NAME, instead: 'WorkerState, applyRequest, isStale' },
  {
    pattern: /leaveBehind|forgetLeftBehind|leftBehind|ownDraft\w*|welcomeBack|keptSince/,
    reason: NAME,
    instead: 'emergencyDraft, tabDraft, restoredNotice',
  },
  {
    pattern: /Hand|emptyHand|drawHand|Held|HeldDevice|OneThing|spoken/,
    reason: NAME,
    instead: 'InteractionOverlay, ModifierKeys, DraggedDevice, SelectedItem, announcement',
  },
  {
    pattern: /Later|FilePlace|Explained|\w*Fold/,
    reason: NAME,
    instead: 'Lazy, FileDrop, Tooltip, Disclosure',
  },
  { pattern: /Outlook/, reason: NAME, instead: 'ClearanceProbe' },
  {
    pattern: /overColdCoil_kW|bringing_kW|toCarry_kW/,
    reason: NAME,
    instead: 'coilHeat_kW, moverPower_kW, heatToReject_kW',
  },
  { pattern: /MOST_\w+|\w+_AT_MOST|LEAST_\w+|LONGEST_\w+/, reason: NAME, instead: 'MAX_…, MIN_…' },
  { pattern: /\w+Words/, reason: NAME, instead: '…Labels, …Text' },
];

const root = new URL('../../', import.meta.url);
const folders = ['client', 'server', 'models', 'scripts', 'docs'];
const files = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  ...folders.flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${folder}/${file.replaceAll('\\', '/')}`,
    ),
  ),
].filter((file) => /\.(?:tsx?|m?js|md|html)$/.test(file) && !file.includes('/node_modules/'));
const texts = new Map(files.map((file) => [file, readFileSync(new URL(file, root), 'utf8')]));

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;
const isAllowed = ({ except = [] }: Retired, file: string): boolean =>
  except.some((start) => file.startsWith(start));

/** One pattern of all, to pass over the many files that hold none. A hyphen makes a word part of a code or a class. */
const wholeText = (patterns: readonly Retired[]): RegExp => {
  const any = patterns.map(({ pattern }) => pattern.source).join('|');
  return new RegExp(`(?<![\\w-])(?:${any.replaceAll(' ', '(?:\\s+(?:\\*\\s+|//\\s+)?)')})(?![\\w-])`, 'gi');
};

function retiredIn(file: string, text: string): string[] {
  if (!wholeText(retiredTexts).test(text)) return [];
  return retiredTexts
    .filter((retired) => !isAllowed(retired, file))
    .flatMap((retired) =>
      [...text.matchAll(wholeText([retired]))].map(({ index, 0: found }) => {
        const at = `${file}:${String(lineAt(text, index))}`;
        return `${at} "${found.replace(/\s+(?:\*\s+|\/\/\s+)?/g, ' ')}" is ${retired.reason}: ${retired.instead}`;
      }),
    );
}

const names = new RegExp(`\\b(?:${retiredNames.map(({ pattern }) => pattern.source).join('|')})\\b`);
const wholeNames = retiredNames.map((retired) => ({
  ...retired,
  pattern: new RegExp(`^(?:${retired.pattern.source})$`),
}));

function retiredNamesIn(file: string, text: string): string[] {
  if (!/\.tsx?$/.test(file) || !names.test(text)) return [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const retired = wholeNames.find(({ pattern }) => pattern.test(node.text));
      if (retired !== undefined && !isAllowed(retired, file)) {
        const at = `${file}:${String(lineAt(text, node.getStart(source)))}`;
        found.push(`${at} ${node.text} is ${retired.reason}: ${retired.instead}`);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('retired words', () => {
  it('do not come back in labels, messages, comments and docs', () => {
    expect([...texts].flatMap(([file, text]) => retiredIn(file, text))).toEqual([]);
  });

  it('do not come back as names in code', () => {
    expect([...texts].flatMap(([file, text]) => retiredNamesIn(file, text))).toEqual([]);
  });
});
