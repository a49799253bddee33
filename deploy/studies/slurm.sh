#!/bin/bash
# A study in 40 parts as an array of Slurm; docs/studies.md tells how to use it.
#
#   sbatch deploy/studies/slurm.sh study.json plan.json parts
#   plenum study merge parts/*-of-40.parquet --out study.parquet
#
#SBATCH --job-name=plenum-study
#SBATCH --array=1-40
#SBATCH --cpus-per-task=2
#SBATCH --mem=2G
#SBATCH --time=04:00:00
# A part that is there already is kept, so that an array can be sent again.
#SBATCH --requeue
set -euo pipefail
study=$1 plan=$2 parts=$3
mkdir -p "$parts"
# The command without a build of its own: `npm ci` in the checkout has built it.
exec node "${PLENUM_HOME:-/opt/plenum}/build/server/cli/main.js" study run "$study" --plan "$plan" \
  --shard "$SLURM_ARRAY_TASK_ID/${SLURM_ARRAY_TASK_COUNT:-40}" --threads "${SLURM_CPUS_PER_TASK:-2}" --out "$parts"
