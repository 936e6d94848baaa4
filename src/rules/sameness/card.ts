export type * from '../../model/card.ts';
