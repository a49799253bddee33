import type { JSX } from 'preact';
import { hours } from '../../../state/details.ts';
import { report } from '../../../state/models.ts';
import { shownOption } from '../../../state/shownOption.ts';
import { EnergyPartsTable } from './EnergyPartsTable.tsx';
import { EquipmentTable } from './EquipmentTable.tsx';
import { HeatMapCard } from './HeatMapCard.tsx';
import { LoadDurationCard } from './LoadDurationCard.tsx';
import { PartMonthsCard } from './PartMonthsCard.tsx';
import { PlantFacts } from './PlantFacts.tsx';
import { PowerFlowCard } from './PowerFlowCard.tsx';

/** Annual results of a computed cooling system, by hour and by part, and its equipment. */
export function PlantSection(): JSX.Element | null {
  const option = shownOption.value;
  const plant = option?.plant ?? null;
  if (option === undefined || plant === null) return null;
  const known = hours.value;
  const ofOption = known?.optionId === option.id ? known : null;
  const options = report.value?.options ?? [option];
  const place = Math.max(0, options.indexOf(option));
  const plants = options.flatMap((one) => one.plant ?? []);
  return (
    <>
      <PowerFlowCard
        option={option}
        parts={plant.energy}
        whole_kWh={Math.max(...options.map(({ annual }) => annual.facilityEnergy_kWh))}
      />
      <HeatMapCard name={option.name} year={option.annual.year} pue={ofOption?.pue ?? null} />
      <div class="card-pair">
        <PartMonthsCard kind="energy" name={option.name} plant={plant} plants={plants} />
        <PartMonthsCard kind="water" name={option.name} plant={plant} plants={plants} />
      </div>
      <div class="card-pair">
        <LoadDurationCard
          name={option.name}
          place={place}
          hours={ofOption}
          most_kW={Math.max(...options.map(({ peak }) => peak.facility_kW))}
        />
        <PlantFacts plant={plant} />
      </div>
      <EnergyPartsTable option={option} plant={plant} />
      <EquipmentTable name={option.name} equipment={plant.equipment} />
    </>
  );
}
