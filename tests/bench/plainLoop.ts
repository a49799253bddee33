/** A loop over a year of hours without models: its time measures the speed of the machine, independent of the product. */
export function plainLoop(): () => number {
  const hours = Float64Array.from({ length: 8760 }, (_, hour) => 1 + Math.sin(hour));
  return () => {
    let total = 0;
    for (let round = 0; round < 20; round += 1) {
      for (const hour of hours) total += Math.sqrt(hour + round) / (1 + hour);
    }
    return total;
  };
}
