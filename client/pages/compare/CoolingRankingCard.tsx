import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { addCoolingOption } from '../../../models/edit/commands/coolingOption.ts';
import { coolingPresetNames } from '../../../models/present/words/presetNames.ts';
import type { OptionReport } from '../../../models/report/reportSchema.ts';
import type { CoolingRanking, RankedSystem } from '../../../models/study/rankCoolingSystems.ts';
import { countText } from '../../../models/units/text.ts';
import { call } from '../../state/call.ts';
import { planDocument, run } from '../../state/editor.ts';
import { known } from '../../state/models.ts';
import { Badge } from '../../ui/Badge.tsx';
import { FiguresTable } from '../../ui/FiguresTable.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { Tooltip } from '../../ui/Tooltip.tsx';
import {
  rankingColumns,
  rankOrders,
  type RankOrder,
} from '../../../models/present/figures/rankingFigures.ts';
import { CsvButton } from '../CsvButton.tsx';

interface CoolingRankingCardProps {
  /** The option whose racks, place, power chain and tariff all systems have. */
  readonly option: OptionReport;
}

/** All cooling systems for the racks and the place of the plan, ranked; any of them becomes an option. */
export function CoolingRankingCard({ option }: CoolingRankingCardProps): JSX.Element {
  const ranking = useSignal<CoolingRanking | null>(null);
  const problem = useSignal('');
  const order = useSignal<RankOrder>('energy');
  const revision = known.value.reportRevision;
  useEffect(() => {
    let isCurrent = true;
    void call('rankCooling', option.id).then((outcome) => {
      if (!isCurrent) return;
      ranking.value = outcome.isDone ? outcome.value : null;
      problem.value = outcome.isDone ? '' : outcome.message;
    });
    return () => {
      isCurrent = false;
    };
  }, [revision, option.id]);
  return (
    <section class="card" aria-labelledby="ranking-title">
      <div class="card-head">
        <h2 id="ranking-title">All cooling systems for this place</h2>
        <p class="card-hint">
          The racks, place, power chain, tariff and grid of {option.name} with each of the cooling presets
        </p>
        <Segments
          label="Rank by"
          choices={rankOrders}
          value={order.value}
          onChoose={(value) => {
            order.value = value;
          }}
        />
        {ranking.value !== null && (
          <CsvButton
            table="cooling-ranking"
            of="Cooling systems"
            ranking={{ optionId: option.id, ranking: ranking.value }}
          />
        )}
      </div>
      {problem.value !== '' && <p class="empty">{problem.value}</p>}
      {problem.value === '' && ranking.value === null && <p class="empty">Computing…</p>}
      {ranking.value !== null && <RankingTable ranking={ranking.value} order={order.value} option={option} />}
      {ranking.value?.isChainAssumed === true && (
        <p class="field-note study-note">
          The plan states no power chain of its own beside the PUE, so the default chain is computed for all
          systems.
        </p>
      )}
    </section>
  );
}

interface RankingTableProps {
  readonly ranking: CoolingRanking;
  readonly order: RankOrder;
  readonly option: OptionReport;
}

function RankingTable({ ranking, order, option }: RankingTableProps): JSX.Element {
  const { systems, columns } = rankingColumns(ranking, order);
  return (
    <FiguresTable
      label="Cooling systems by rank"
      corner="Cooling system"
      class="ranking-table"
      rows={systems.map((system, place) => ({
        key: system.preset,
        head: <SystemHead system={system} place={place} />,
      }))}
      columns={[
        ...columns,
        {
          head: 'Option',
          unit: '',
          isText: true,
          cells: systems.map((system) => <AddOption key={system.preset} system={system} like={option.id} />),
        },
      ]}
    />
  );
}

interface SystemHeadProps {
  readonly system: RankedSystem;
  readonly place: number;
}

function SystemHead({ system, place }: SystemHeadProps): JSX.Element {
  const { preset, isPlanned, figures, cautions, reason } = system;
  const unmet = figures?.unmetHourCount ?? 0;
  return (
    <span class="ranking-head">
      <span class="ranking-place">{figures === null ? '–' : String(place + 1)}</span>
      <span>
        {coolingPresetNames[preset]}
        {isPlanned && <Badge tone="neutral">in the plan</Badge>}
        {unmet > 0 && <Badge tone="error">{countText(unmet, 'hour')} with unmet heat</Badge>}
        {figures === null && <Badge tone="error">not computed</Badge>}
        {reason !== null && <span class="ranking-note">{reason}</span>}
        {cautions.length > 0 && (
          <Tooltip
            explanation={cautions.map((text) => (
              <span key={text}>{text}</span>
            ))}
          >
            <Badge tone="warning">{countText(cautions.length, 'caution')}</Badge>
          </Tooltip>
        )}
      </span>
    </span>
  );
}

interface AddOptionProps {
  readonly system: RankedSystem;
  /** Id of the option that the new one has everything else in common with. */
  readonly like: string;
}

function AddOption({ system: { preset, figures, isPlanned }, like }: AddOptionProps): JSX.Element | null {
  if (figures === null || isPlanned) return null;
  const name = coolingPresetNames[preset];
  return (
    <button
      type="button"
      class="text-button"
      aria-label={`Add as option: ${name}`}
      onClick={() => {
        run(addCoolingOption(planDocument.value, { preset, name, like }));
      }}
    >
      Add as option
    </button>
  );
}
