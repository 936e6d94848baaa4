/**
 * The product's stages behind the benchmark's interface: `npm run --silent predict -- TASK < INPUT > PREDICTIONS`.
 * One JSON object a line in, one out, as the benchmark's description gives them.
 */
import { readFileSync } from 'node:fs';

/** One file of `bench/tasks` answers for one task: all documents in, one prediction for each, in order. */
export interface Task<Input = never> {
  predict(inputs: readonly Input[]): Iterable<object>;
}

export const TASKS = ['articles', 'muc4', 'casualties', 'linking', 'attribution', 'attribution-doc', 'places'];

async function main(name: string | undefined): Promise<number> {
  if (name === undefined || !TASKS.includes(name)) {
    console.error(`predict: expected one of ${TASKS.join(', ')}; received ${name ?? 'nothing'}.`);
    return 2;
  }
  const task = (await import(`./tasks/${name}.ts`)) as Task<unknown>;
  const inputs = readFileSync(0, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as unknown);
  for (const prediction of task.predict(inputs)) process.stdout.write(`${JSON.stringify(prediction)}\n`);
  return 0;
}

if (import.meta.main) process.exitCode = await main(process.argv[2]);
