import { useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '../api/client.ts';
import { KEPT } from '../api/questions.ts';
import type { Decision, DecisionsBody } from '../api/types.ts';
import { held } from '../incidents/held.ts';

export type Ruling = DecisionsBody['ruling'];

/** Signs a ruling; what is shown is asked for again. */
export function useRule() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: DecisionsBody) => send<Decision>('/decisions', body),
    onSuccess: async () => {
      held.stale();
      await client.invalidateQueries({ queryKey: [KEPT] });
    },
  });
}
