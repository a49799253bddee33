import type { PlantReport } from '../../report/plantSchema.ts';
import { countText, numberText } from '../../units/text.ts';
import { limitPercentText } from '../figures/limitFigures.ts';
import { figureText, scaledFigure } from '../format/figure.ts';
import type { OneLineItem, OneLineSymbol } from './oneLineItems.ts';

type Stage = PlantReport['chain'][number];

const stageLooks: Readonly<
  Record<Stage['name'], { readonly symbol: OneLineSymbol; readonly title: string }>
> = {
  transformer: { symbol: 'transformer', title: 'Transformers' },
  switchgear: { symbol: 'switchgear', title: 'Main switchgear' },
  ups: { symbol: 'ups', title: 'UPS' },
  distribution: { symbol: 'pdu', title: 'Distribution' },
};

/** Sums of loads and losses have rounding errors. */
const ROUNDING = 1e-6;

const power = (value_kW: number): string => figureText(scaledFigure('power', value_kW));

/**
 * The power chain of a site without a topology: one path, with the modules, output and loss of each stage in the design hour of the
 * highest dry bulb.
 *
 * @param rackCount - racks at the end of the chain
 */
export function chainItems(
  { chain, hottest }: Pick<PlantReport, 'chain' | 'hottest'>,
  rackCount: number,
): OneLineItem[] {
  const items: OneLineItem[] = [
    item('utility', {
      symbol: 'utility',
      title: 'Utility',
      lines: [`delivers ${power(hottest.facility_kW)}`],
    }),
  ];
  let source = 'utility';
  for (const stage of chain) {
    // Cooling branches off before the UPS, where the switchgear is or would be.
    if (stage.name === 'ups') items.push(mechanicalItem(chain, hottest.cooling_kW, source));
    if (stage.requiredCount === 0) continue;
    items.push(item(stage.name, stageTexts(stage), source));
    source = stage.name;
  }
  const racks = {
    symbol: 'racks',
    title: countText(rackCount, 'rack'),
    lines: [`IT ${power(hottest.it_kW)}`],
  } as const;
  return [...items, item('racks', racks, source)];
}

type Look = Pick<OneLineItem, 'symbol' | 'title' | 'lines'>;

const item = (
  id: string,
  look: Look & { readonly alarms?: readonly string[] },
  source?: string,
): OneLineItem => ({
  id,
  side: null,
  alarms: [],
  names: [look.title],
  members: [id],
  used: null,
  state: null,
  sources: source === undefined ? [] : [{ id: source, isPreferred: true }],
  ...look,
});

/** What the switchgear feeds beside the UPS. */
function mechanicalItem(chain: readonly Stage[], cooling_kW: number, source: string): OneLineItem {
  const stageOf = (name: Stage['name']): Stage | undefined => chain.find((stage) => stage.name === name);
  const [switchgear, ups] = [stageOf('switchgear'), stageOf('ups')];
  const lighting_kW = (switchgear?.output_kW ?? 0) - (ups?.output_kW ?? 0) - (ups?.loss_kW ?? 0) - cooling_kW;
  const isLit = lighting_kW > ROUNDING * (switchgear?.output_kW ?? 0);
  const lines = [`cooling ${power(cooling_kW)}`, ...(isLit ? [`lighting ${power(lighting_kW)}`] : [])];
  return item(
    'mechanical',
    { symbol: 'load', title: isLit ? 'Cooling and lighting' : 'Cooling', lines },
    source,
  );
}

function stageTexts({
  name,
  requiredCount,
  energisedCount,
  moduleRating_kW,
  output_kW,
  loss_kW,
}: Stage): Look & {
  readonly alarms: readonly string[];
} {
  const { symbol, title } = stageLooks[name];
  const used = output_kW / (requiredCount * moduleRating_kW);
  const modules = `${numberText(energisedCount)} × ${power(moduleRating_kW)}`;
  const share = output_kW > 0 ? ` (${numberText((loss_kW / (output_kW + loss_kW)) * 100, 2)} %)` : '';
  return {
    symbol,
    title,
    lines: [
      energisedCount === requiredCount ? modules : `${modules}, ${numberText(requiredCount)} required`,
      `output ${power(output_kW)}`,
      `loss ${power(loss_kW)}${share}`,
    ],
    alarms: used > 1 + ROUNDING ? [`${limitPercentText(used)} of the required modules`] : [],
  };
}
