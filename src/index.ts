/**
 * Hearsay as a library.
 *
 *     const store = await openStore('./hearsay.db');
 *     await read(store, inputs(['pages/'], { maxBytes: 20e6 }), { given, maxBytes: 20e6, now });
 *     const whole = await composition(store, null);
 *     const shown = view(store, whole, { groups: whole.groups, profile: 'ucdp' });
 *     const { incidents, claims } = await toJson(shown);
 *
 * `readPage` alone takes one page's bytes to claims, without a store.
 */
export { FORMATS } from './formats/index.ts';
export { toJson } from './formats/json.ts';
export { composition } from './run/composition.ts';
export { inputs } from './run/inputs.ts';
export { read } from './run/read.ts';
export { view } from './run/view.ts';
export { readPage } from './stages/index.ts';
export { openStore, StoreError } from './store/index.ts';
