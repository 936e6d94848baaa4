import { rule as act } from '../rules/act/index.ts';
import { rule as damage } from '../rules/damage/index.ts';
import { rule as evidence } from '../rules/evidence/index.ts';
import { rule as fillers } from '../rules/fillers/index.ts';
import { rule as hedge } from '../rules/hedge/index.ts';
import { rule as kind } from '../rules/kind/index.ts';
import { rule as means } from '../rules/means/index.ts';
import { rule as measure } from '../rules/measure/index.ts';
import { rule as mode } from '../rules/mode/index.ts';
import { rule as responsibility } from '../rules/responsibility/index.ts';
import type { Rule } from '../rules/rule.ts';
import { rule as speech } from '../rules/speech/index.ts';
import { rule as status } from '../rules/status/index.ts';
import { rule as target } from '../rules/target/index.ts';
import { rule as toll } from '../rules/toll/index.ts';
import { rule as when } from '../rules/when/index.ts';
import { rule as where } from '../rules/where/index.ts';
import { rule as who } from '../rules/who/index.ts';

/** Every rule, in the order in which one stands aside for another. Learned rules come last: they fill what is left. */
export const RULES: readonly Rule[] = [
  toll,
  kind,
  act,
  who,
  target,
  means,
  damage,
  measure,
  status,
  responsibility,
  where,
  when,
  speech,
  hedge,
  mode,
  evidence,
  fillers,
];
